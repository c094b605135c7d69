#!/usr/bin/env bash
# An XMILE model with a step of 0.1, run by SDEverywhere (@sdeverywhere/compile 0.7.28, runtime 0.2.6): from the sixth
# saved point on every value is 0. A point is saved when the remainder of time by the step is below a millionth, and the
# remainder of 0.5 by 0.1 is not 0 but a hair less than 0.1. With a step of 0.125 all values are there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# its reader of spreadsheets is fetched from outside the registry; the same reader stands in the registry under another name
cat > package.json <<'JSON'
{
	"private": true,
	"dependencies": { "@sdeverywhere/compile": "0.7.28", "@sdeverywhere/runtime": "0.2.6" },
	"overrides": { "@sdeverywhere/compile": { "xlsx": "npm:@e965/xlsx@0.20.3" } }
}
JSON
npm install --no-audit --no-fund --loglevel=error >/dev/null

cat > run.mjs <<'JS'
import { generateCode, parseInlineXmileModel, resetState } from '@sdeverywhere/compile';
import { createSynchronousModelRunner } from '@sdeverywhere/runtime';

async function run(specs, variables, name) {
	resetState();
	const model = parseInlineXmileModel(
		'<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">' +
			'<header><vendor>none</vendor><product version="1">none</product></header>' +
			`<sim_specs ${specs}</sim_specs><model><variables>${variables}</variables></model></xmile>`
	);
	const options = { operations: ['generateJS'], extData: new Map(), directData: new Map() };
	const spec = { inputVarNames: [], outputVarNames: [name] };
	const code = generateCode(model, { ...options, spec });
	const { default: load } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
	const runner = createSynchronousModelRunner(await load());
	const outputs = runner.createOutputs();
	runner.runModelSync([], outputs);
	return outputs.getSeriesForVar(`_${name}`).points.map(({ y }) => Number(y?.toFixed(4) ?? NaN));
}
const time = (dt) => `time_units="Year"><start>0</start><stop>1</stop><dt>${dt}</dt>`;
const clock = '<aux name="b"><eqn>TIME + 1</eqn></aux>';
console.log('step 0.125:', ...(await run(time(0.125), clock, 'b')));
console.log('step 0.1:', ...(await run(time(0.1), clock, 'b')));
JS
node run.mjs | tee seen.txt
diff - seen.txt <<'SEEN'
step 0.125: 1 1.125 1.25 1.375 1.5 1.625 1.75 1.875 2
step 0.1: 1 1.1 1.2 1.3 1.4 0 0 0 0 0 0
SEEN
echo 'still so'
