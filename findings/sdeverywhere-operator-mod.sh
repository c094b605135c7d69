#!/usr/bin/env bash
# XMILE's operator MOD, read by SDEverywhere (@sdeverywhere/compile 0.7.28): what follows it in the equation is dropped
# without a word. "(TIME) MOD 2 + 10" ought to give 10, 11, 10, 11; it gives the time.
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
console.log(
	'(TIME) MOD 2 + 10:',
	...(await run('time_units="Year"><start>0</start><stop>3</stop><dt>1</dt>', '<aux name="b"><eqn>(TIME) MOD 2 + 10</eqn></aux>', 'b'))
);
JS
node run.mjs | tee seen.txt
diff - seen.txt <<'SEEN'
(TIME) MOD 2 + 10: 0 1 2 3
SEEN
echo 'still so'
