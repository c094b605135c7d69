// A model → what runs it elsewhere: SDEverywhere's generated JavaScript (MIT) and `simulation`, Insight Maker's
// engine (AGPL: measured here, never part of what we publish).
import { generateCode, parseInlineXmileModel, resetState } from '@sdeverywhere/compile';
import { createSynchronousModelRunner } from '@sdeverywhere/runtime';
import { Model } from 'simulation';

/** @param {string} xmile the model as XMILE @param {number} save time between saved points */
export async function sdeverywhere(xmile, saved, save) {
	resetState();
	const parsed = parseInlineXmileModel(xmile);
	const none = new Map();
	const spec = { inputVarNames: [], outputVarNames: saved };
	const options = { spec, operations: ['generateJS'], extData: none, directData: none };
	const code = generateCode(parsed, options);
	const { default: load } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
	// its XMILE reader knows no saving interval, and saves every step
	const model = { ...(await load()), getSaveFreq: () => save };
	const runner = createSynchronousModelRunner(model);
	const outputs = runner.createOutputs();
	return {
		run: () => runner.runModelSync([], outputs),
		series: (name) => outputs.getSeriesForVar(`_${name}`).points.map(({ y }) => y)
	};
}

/** Equations are nearly the same: names stand in brackets, curves are looked up in lists, smoothing has another name. */
export function insightMaker({ time, variables }) {
	const model = new Model({
		timeStart: time.start,
		timeLength: time.stop - time.start,
		timeStep: time.dt,
		timeUnits: 'Years',
		algorithm: 'Euler'
	});
	const kinds = new Map(variables.map((one) => [one.name, one]));
	const list = (numbers) => `{${numbers.join(', ')}}`;
	const written = (text) =>
		text
			.replace(/SMTH([13])\((\w+), (\w+)\)/g, 'SmoothN($2, $3, $1)')
			.replace(/\b[a-z]\w*\b(\((\w+)\))?/g, (all, call, input) => {
				const { kind, points } = kinds.get(all.replace(call ?? '', '')) ?? {};
				if (kind !== 'lookup') return kind ? `[${all}]` : all;
				return `Lookup([${input}], ${list(points.map(([x]) => x))}, ${list(points.map(([, y]) => y))})`;
			});
	const namesIn = (text) =>
		[...new Set(text.match(/\b[a-z]\w*\b/g))].filter((name) => kinds.has(name));

	const made = new Map();
	for (const { kind, name, initial } of variables)
		if (kind === 'stock') made.set(name, model.Stock({ name, initial: written(initial) }));
	for (const { kind, name, equation, value } of variables) {
		if (kind === 'constant') made.set(name, model.Variable({ name, value }));
		if (kind === 'auxiliary') made.set(name, model.Variable({ name, value: written(equation) }));
		if (kind !== 'flow') continue;
		const [from, to] = ['outflows', 'inflows'].map((side) => {
			const stock = variables.find((one) => one.kind === 'stock' && one[side].includes(name));
			return stock ? made.get(stock.name) : null;
		});
		made.set(name, model.Flow(from, to, { name, rate: written(equation), nonNegative: false }));
	}
	for (const { name, equation, initial } of variables)
		for (const needed of namesIn(equation ?? initial ?? ''))
			if (made.has(needed)) model.Link(made.get(needed), made.get(name));
	let results;
	return {
		run: () => (results = model.simulate()),
		series: (name) => results.series(made.get(name))
	};
}
