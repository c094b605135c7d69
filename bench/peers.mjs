// A model → what runs it elsewhere: SDEverywhere's generated JavaScript (MIT) and `simulation`, Insight Maker's
// engine (AGPL: measured here, never part of what we publish).
import { canonicalName, generateCode, parseInlineXmileModel, resetState } from '@sdeverywhere/compile';
import { createSynchronousModelRunner, createInputValue } from '@sdeverywhere/runtime';
import { Model } from 'simulation';

/** @param {string} xmile */
export async function sdeverywhere(xmile, saved) {
	resetState();
	const parsed = parseInlineXmileModel(xmile);
	const spec = { inputVarNames: [], outputVarNames: saved };
	const code = generateCode(parsed, { spec, operations: ['generateJS'], extData: new Map(), directData: new Map() });
	const { default: load } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
	const runner = createSynchronousModelRunner(await load());
	const outputs = runner.createOutputs();
	const run = () => runner.runModelSync([], outputs);
	void canonicalName, createInputValue;
	return { run, series: (name) => outputs.getSeriesForVar(`_${name}`).points.map(({ y }) => y) };
}
