// What is measured: single runs, ensembles, bands, and the stories as readers meet them.
import { runnerImport } from 'vite';
import { medium, mediumSaved, sir, sirSaved } from './models.mjs';
import { insightMaker, sdeverywhere } from './peers.mjs';
import { sideBySide } from './measure.mjs';

const ours = async (file) => (await runnerImport(`./src/${file}`, { logLevel: 'error' })).module;
const engine = await ours('engine/index.ts');
const { exportXmile } = await ours('engine/xmile/index.ts');
const { ensembleProgram } = await ours('engine/wasm/ensemble-program.ts');
const { openEnsemble } = await ours('engine/wasm/run-ensemble.ts');
const { countedBands, exactBands } = await ours('engine/wasm/bands.ts');
const { kernelsOf } = await ours('engine/wasm/kernels.ts');
const { readStory, slugsIn } = await ours('build/read-story.ts');
const { variablesToDraw, variablesToSave, cutsIn } = await ours('build/needs.ts');

const strict = await ours('engine/numbers/strict-maths.ts');

const models = [
	{ name: 'SIR', model: sir, save: sirSaved },
	{ name: '50 variables', model: medium, save: mediumSaved }
];
const load = async (text) =>
	(await import(`data:text/javascript,${encodeURIComponent(text)}`)).program;
const compiled = (model, save) => load(engine.compile(model, { save }));

/** What a program would be that may lose the last bit: x / constant as x times one over the constant. */
function withReciprocals(text) {
	const names = [...text.matchAll(/const (\w+) = c\[\d+\];/g)].map(([, name]) => name);
	const inverse = (name) => `const ${name}$inverse = 1 / ${name};`;
	const divisor = new RegExp(` / (${names.join('|')})\\b`, 'g');
	return text
		.replace(divisor, ' * $1$inverse')
		.replace(/(const (\w+) = c\[\d+\];)/g, (all, _, name) => `${all} ${inverse(name)}`);
}

/** Times → rows; `against` is what the others are compared with. */
function rows(what, times, against, word) {
	return Object.entries(times).map(([how, ms]) => {
		const ratio = times[against] / ms;
		const text =
			ratio >= 1 ? `${ratio.toPrecision(3)}× ${word}` : `1/${(1 / ratio).toPrecision(3)}`;
		return { what, how, ms, compared: how === against ? '1' : text };
	});
}

export async function measureSingleRuns() {
	const all = [];
	for (const { name, model, save } of models) {
		const program = await compiled(model, save);
		const values = Float64Array.from(program.constants, ({ value }) => value);
		const points = Math.round((model.time.stop - model.time.start) / model.time.save) + 1;
		const out = new Float64Array(save.length * points);
		const closures = engine.interpret(model, { save });
		const peer = await sdeverywhere(exportXmile(model), save, model.time.save);
		const maker = insightMaker(model);
		const hasty = await load(withReciprocals(engine.compile(model, { save })));
		const times = sideBySide({
			'our JavaScript': () => program.run(values, out),
			'the same, not strict (reciprocals)': () => hasty.run(values, out),
			'our closures': () => closures.run(values, out),
			'SDEverywhere, JavaScript': peer.run,
			'simulation (Insight Maker)': maker.run
		});
		for (const variable of save) agree(out.subarray(0, points), save[0], variable, peer);
		all.push(...rows(`one run, ${name}`, times, 'SDEverywhere, JavaScript', 'as fast'));
	}
	return all;
}

/** A peer that computes something else would be no peer. */
function agree(values, ours, variable, peer) {
	if (variable !== ours) return;
	const theirs = peer.series(variable);
	values.forEach((value, i) => {
		if (Math.abs(value - theirs[i]) > 1e-9 * Math.abs(value))
			throw new Error(`${variable} differs at point ${i}: ${value}, not ${theirs[i]}`);
	});
}

async function runners(model, save) {
	const program = await compiled(model, save);
	const plan = engine.planOf(model);
	const kernel = (precision) => ensembleProgram(plan, { save, precision });
	return {
		program,
		'JavaScript, member after member': await openEnsemble(program, null),
		'WebAssembly, f64x2': await openEnsemble(program, kernel('double')),
		'WebAssembly, f32x4': await openEnsemble(program, kernel('single'))
	};
}

export async function measureEnsembles() {
	const all = [];
	for (const { name, model, save } of models) {
		const { program: _program, ...hows } = await runners(model, save);
		const times = sideBySide(
			Object.fromEntries(
				Object.entries(hows).map(([how, one]) => [how, () => one.run({ seed: 1, count: 1024 })])
			),
			20
		);
		all.push(...rows(`1,024 runs, ${name}`, times, 'JavaScript, member after member', 'as fast'));
	}
	return all;
}

/** The functions of which browsers disagree in the last bit, theirs and ours. */
export function measureMaths() {
	const xs = Float64Array.from({ length: 4096 }, (_, i) => 0.3 + ((i * 0.618) % 1));
	const over = (of) => () => {
		let sum = 0;
		for (let i = 0; i < xs.length; i++) sum += of(xs[i]);
		return sum;
	};
	return [
		['x ^ 0.35', (x) => strict.pow(x, 0.35), (x) => Math.pow(x, 0.35)],
		['exp', (x) => strict.exp(x), (x) => Math.exp(x)],
		['ln', (x) => strict.ln(x), (x) => Math.log(x)]
	].flatMap(([name, own, native]) => {
		const times = sideBySide({ [`Math.${name}`]: over(native), [`our ${name}`]: over(own) });
		return rows(`4,096 × ${name}`, times, `Math.${name}`, 'as fast');
	});
}

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

export async function measureBands() {
	const { model, save } = models[1];
	const hows = await runners(model, save);
	const outcomes = hows['WebAssembly, f64x2'].run({ seed: 1, count: 1024 });
	const times = sideBySide({
		'sorted, exact': () => save.map((name) => exactBands(outcomes, name, SHARES)),
		'counted in 512 bins': () => save.map((name) => countedBands(outcomes, name, SHARES))
	});
	return rows('5 quantiles of 303 × 1,024', times, 'sorted, exact', 'as fast');
}

export async function measureStories() {
	const all = [];
	for (const slug of slugsIn('stories')) {
		const { story } = readStory('stories', slug);
		const { data } = story;
		const model = engine.cutLinks(story.model, cutsIn(data));
		const save = variablesToSave(data);
		const { program, ...hows } = await runners(model, save);
		const controls = { scenarios: Object.values(data.scenarios), levers: data.levers };
		const { drawing } = await kernelsOf(engine.planOf(model), variablesToDraw(data), controls);
		hows['WebAssembly, to draw with'] = await openEnsemble(program, drawing);
		const [variable] = variablesToDraw(data);
		const inputs = controls.scenarios[0] ?? {};
		const frame = (runner) => () => {
			const outcomes = runner.run({ seed: 1, count: 1024, inputs });
			return countedBands(outcomes, variable, SHARES);
		};
		const times = sideBySide(
			{
				'one run': () => engine.simulate(program, inputs),
				...Object.fromEntries(Object.entries(hows).map(([how, one]) => [how, frame(one)]))
			},
			20
		);
		const what = `${slug}, 1,024 runs and 5 quantiles`;
		all.push(...rows(what, times, 'JavaScript, member after member', 'as fast'));
	}
	return all;
}
