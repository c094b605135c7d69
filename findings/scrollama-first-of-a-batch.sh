#!/usr/bin/env bash
# scrollama 3.2.0 reads the first entry of what an IntersectionObserver hands over, which is the oldest. A busy page is
# handed several crossings of one step at once (the standard: a list, in the order in which they happened): a step that
# was entered and left again in one batch is told as entered and never as left, so the page stays at it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "dependencies": { "scrollama": "3.2.0", "jsdom": "26.1.0" } }' > package.json
npm install --no-audit --no-fund --loglevel=error >/dev/null
cat > run.cjs <<'JS'
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<p class="step">one</p>', { pretendToBeVisual: true });
const observers = [];
class Observer {
	constructor(hear) {
		this.hear = hear;
		observers.push(this);
	}
	observe(target) {
		this.target = target;
	}
	disconnect() {}
}
class Sizes {
	observe() {}
	disconnect() {}
}
Object.assign(globalThis, { window, document: window.document, IntersectionObserver: Observer });
Object.assign(globalThis, { ResizeObserver: Sizes, NodeList: window.NodeList });

const heard = [];
require('scrollama')()
	.setup({ step: '.step' })
	.onStepEnter(() => heard.push('enter'))
	.onStepExit(() => heard.push('exit'));

const [{ hear, target }] = observers;
const entry = (isIntersecting) => ({ isIntersecting, target, intersectionRatio: isIntersecting ? 1 : 0 });
hear([entry(true), entry(false)]);
console.log('entered and left in one batch:', ...heard);
heard.length = 0;
hear([entry(true)]);
hear([entry(false)]);
console.log('one after the other:', ...heard);
JS
node run.cjs | tee seen.txt
diff - seen.txt <<'SEEN'
entered and left in one batch: enter
one after the other: enter exit
SEEN
echo 'still so'
