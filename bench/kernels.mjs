// Prints how long a frame takes in real browsers, and how far its quantiles are off, today's kernel beside that of an
// earlier commit, in turns on one page: `npm run bench:kernels`. A frame is "a thousand members" of a story and five
// quantiles of what its first chart shows, at every saved point.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { launch } from 'puppeteer-core';
import { build, runnerImport } from 'vite';
import { CHROMIUM_ARGS, systemChromium, systemFirefox } from '../scripts/browser.mjs';
import * as inPage from './kernels-in-page.mjs';

/** The commit before the kernel was made faster. */
const THEN = process.argv[2] ?? 'ed1ab4d';
const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Members that quantiles are held against, and how many ensembles of each kind are. */
const REFERENCE = 65_536;
const SEEDS = 12;

const open = async (file) => (await runnerImport(file, { logLevel: 'error' })).module;
const engine = await open('./src/engine/index.ts');
const { readStory, slugsIn } = await open('./src/build/read-story.ts');
const { cutsIn, variablesToDraw, variablesToSave } = await open('./src/build/needs.ts');
const { kernelsOf } = await open('./src/engine/wasm/kernels.ts');
const { ensembleProgram } = await open('./src/engine/wasm/ensemble-program.ts');
const { exactBands, openEnsemble } = await open('./src/engine/wasm/run-ensemble.ts');

/** The engine as it was, in a folder that git does not look at; the nearest package.json tells it its own names. */
function engineThen() {
	mkdirSync('.svelte-kit', { recursive: true });
	const folder = mkdtempSync('.svelte-kit/then-');
	const files = execFileSync('git', ['archive', THEN, 'src/engine', 'package.json'], {
		maxBuffer: 1e9
	});
	execFileSync('tar', ['-x', '-C', folder], { input: files });
	process.on('exit', () => rmSync(folder, { recursive: true }));
	return folder;
}

/** What a browser needs of an engine, as one script that leaves `name` behind. */
async function scriptOf(name, entry) {
	const { output } = (
		await build({
			configFile: false,
			logLevel: 'error',
			build: {
				write: false,
				minify: false,
				target: 'es2022',
				lib: { entry: resolve(entry), formats: ['iife'], name }
			}
		})
	)[0];
	return output[0].code;
}

const programText = (code) => `(() => { ${code.replace('export const program =', 'return')} })()`;
const bytesText = ({ bytes, layout }) => ({ bytes: [...bytes], layout });

/** A story's two frames as data, and the quantiles that both are held against. */
async function storyParts(slug, then) {
	const { story } = readStory('stories', slug);
	const { data } = story;
	const model = engine.cutLinks(story.model, cutsIn(data));
	const plan = engine.planOf(model);
	const [save, draw] = [variablesToSave(data), variablesToDraw(data)];
	const controls = { scenarios: Object.values(data.scenarios), levers: data.levers };
	const { drawing, fused, stride } = await kernelsOf(plan, draw, controls);
	const inputs = controls.scenarios.at(-1);
	return {
		slug,
		stride,
		programs: {
			now: programText(engine.compile(model, { save })),
			then: programText(then.engine.compile(model, { save }))
		},
		parts: {
			slug,
			inputs,
			moved: { ...inputs, ...movedLever(data, inputs) },
			variables: draw,
			kernels: { plain: bytesText(drawing), fused: fused && bytesText(fused) },
			then: {
				kernel: bytesText(
					then.ensembleProgram(then.engine.planOf(story.model), { save, precision: 'single' })
				)
			},
			reference: await referenceOf(plan, model, draw, inputs)
		}
	};
}

/** A lever half way to its other end, so that no frame is the one before. */
function movedLever({ levers }, inputs) {
	const [name, { min, max }] = Object.entries(levers)[0];
	return { [name]: ((inputs[name] ?? min) + (min + max) / 2) / 2 };
}

async function referenceOf(plan, model, draw, inputs) {
	const program = engine.interpret(model, { save: draw });
	const runner = await openEnsemble(program, ensembleProgram(plan, { save: draw }));
	const outcomes = runner.run({ seed: 65_537, count: REFERENCE, inputs });
	return Object.fromEntries(
		draw.map((name) => {
			const [low, ...lines] = exactBands(outcomes, name, [0, ...SHARES, 1]).lines.map((line) => [
				...line
			]);
			const high = lines.pop();
			return [name, { lines, range: Math.max(...high) - Math.min(...low) }];
		})
	);
}

async function measure(browser, scripts, stories) {
	const page = await browser.newPage();
	for (const script of scripts)
		await page.evaluate(`${script.replace(/^var (\w+) =/m, 'globalThis.$1 =')}; 0`);
	// a function among others is a method without its word
	const functions = Object.entries(inPage).map(([name, one]) => `${name}: ${one}`);
	await page.evaluate(`globalThis.inPage = { ${functions.join(', ')} }; 0`);
	const rows = [];
	for (const { slug, stride, programs, parts } of stories) {
		const both = `{ now: ${programs.now}, then: ${programs.then} }`;
		await page.evaluate(`(globalThis.programs ??= {})['${slug}'] = ${both}; 0`);
		const found = await page.evaluate(
			(parts, seeds, shares) => globalThis.inPage.measureStory(parts, seeds, shares),
			...[parts, SEEDS, SHARES]
		);
		rows.push({ slug, stride, ...found });
	}
	await page.close();
	return rows;
}

const BROWSERS = [
	{ browser: 'chrome', executablePath: systemChromium(), args: CHROMIUM_ARGS },
	{ browser: 'firefox', executablePath: systemFirefox(), args: [] }
].filter(({ executablePath }) => executablePath);

const folder = engineThen();
const then = {
	engine: await open(`./${folder}/src/engine/index.ts`),
	...(await open(`./${folder}/src/engine/wasm/ensemble-program.ts`))
};
const scripts = [
	await scriptOf('now', 'src/engine/wasm/run-ensemble.ts'),
	await scriptOf('then', join(folder, 'src/engine/wasm/run-ensemble.ts')),
	await scriptOf('thenBands', join(folder, 'src/engine/wasm/bands.ts'))
];
const stories = [];
for (const slug of slugsIn('stories')) stories.push(await storyParts(slug, then));

const date = new Date().toISOString().slice(0, 10);
const load = loadavg()[0].toFixed(1);
console.log(
	`${date}, ${cpus().length} cores, load ${load}; then is ${THEN}; errors in thousandths\n`
);
console.log(
	'| story, browser | frame | ms | of it bands | × then | error, rms of 12 | largest |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |'
);
for (const options of BROWSERS) {
	const browser = await launch({ ...options, headless: true, protocolTimeout: 600_000 });
	const version = (await browser.version()).replace(/Headless/, '');
	for (const { slug, frames } of await measure(browser, scripts, stories)) {
		for (const { name, ms, bands, rms, largest } of frames) {
			const cells = [
				...[`${slug}, ${version}`, name, ms.toFixed(2), bands.toFixed(2)],
				...[(frames[0].ms / ms).toFixed(1), (rms * 1000).toFixed(2), (largest * 1000).toFixed(1)]
			];
			console.log(`| ${cells.join(' | ')} |`);
		}
	}
	await browser.close();
}
