#!/usr/bin/env bash
# A graphical function that stands inside its variable (<gf> in <aux>, the usual form of Stella's files), read by
# SDEverywhere (@sdeverywhere/compile 0.7.28): the variable has no value at any time, and nothing is said. The same
# curve as a <gf> of its own, asked for by LOOKUP, is read well.
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
const curve = '<xscale min="0" max="3"/><ypts>10,20,40,80</ypts>';
const embedded = `<aux name="g"><eqn>TIME</eqn><gf>${curve}</gf></aux>`;
const apart = `<gf name="curve">${curve}</gf><aux name="g"><eqn>LOOKUP(curve, TIME)</eqn></aux>`;
console.log('embedded:', ...(await run('time_units="Year"><start>0</start><stop>3</stop><dt>1</dt>', embedded, 'g')));
console.log('apart:', ...(await run('time_units="Year"><start>0</start><stop>3</stop><dt>1</dt>', apart, 'g')));
JS
node run.mjs | tee seen.txt
diff - seen.txt <<'SEEN'
embedded: NaN NaN NaN NaN
apart: 10 20 40 80
SEEN
echo 'still so'
