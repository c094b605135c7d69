#!/usr/bin/env bash
# Three marks of XMILE that change a model's numbers, read by SDEverywhere (@sdeverywhere/compile 0.7.28): each is passed
# over without a word. method="RK4" gives Euler's 1, 2, 4, 8 (e^3 is 20.1); <dt reciprocal="true">4</dt> gives a step of 4
# and not of a quarter; a <non_negative/> stock of 1 with an outflow of 3 falls to -8.
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
const grows =
	'<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>s</eqn></flow>';
const drains =
	'<stock name="s"><eqn>1</eqn><outflow>f</outflow><non_negative/></stock><flow name="f"><eqn>3</eqn></flow>';
console.log('RK4:', ...(await run('method="RK4" time_units="Year"><start>0</start><stop>3</stop><dt>1</dt>', grows, 's')));
const quarter = 'time_units="Year"><start>0</start><stop>4</stop><dt reciprocal="true">4</dt>';
console.log('reciprocal, saved points:', (await run(quarter, grows, 's')).length);
console.log('never below zero:', ...(await run('time_units="Year"><start>0</start><stop>3</stop><dt>1</dt>', drains, 's')));
JS
node run.mjs | tee seen.txt
diff - seen.txt <<'SEEN'
RK4: 1 2 4 8
reciprocal, saved points: 2
never below zero: 1 -2 -5 -8
SEEN
echo 'still so'
