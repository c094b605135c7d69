#!/usr/bin/env node
// Runs every story's model at 100,000 drawn settings, levers and uncertain constants alike: none may leave the numbers.
import process from 'node:process';
import { runnerImport } from 'vite';

const DRAWS = Number(process.argv[2] ?? 100_000);
const open = async (file) => (await runnerImport(file)).module;
const { readStory, slugsIn } = await open('./src/build/read-story.ts');
const { compile } = await open('./src/engine/compile/compile.ts');
const { simulate, RunProblem } = await open('./src/engine/simulate/simulate.ts');
const { random, streamOf } = await open('./src/engine/numbers/random.ts');

let wrong = 0;
for (const slug of slugsIn('stories')) {
	const { model } = readStory('stories', slug).story;
	const save = model.variables
		.filter(({ kind }) => kind !== 'constant' && kind !== 'lookup')
		.map(({ name }) => name);
	const code = compile(model, { save });
	const { program } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
	const free = program.constants.filter(({ range, bounds }) => range ?? bounds);

	const began = Date.now();
	let lost = 0;
	for (let draw = 0; draw < DRAWS; draw++) {
		const inputs = Object.fromEntries(
			free.map(({ name, range, bounds }) => {
				const [low, high] = bounds ?? range;
				return [name, low + (high - low) * random(1871, streamOf(name), draw)];
			})
		);
		try {
			simulate(program, inputs);
		} catch (error) {
			if (!(error instanceof RunProblem)) throw error;
			if (lost++ < 5) console.log(`${error.message}: ${JSON.stringify(inputs)}`);
		}
	}
	const seconds = ((Date.now() - began) / 1000).toFixed(0);
	console.log(
		`${slug}: ${DRAWS} draws, ${save.length} variables, ${lost} left the numbers (${seconds} s)`
	);
	wrong += lost;
}
process.exitCode = wrong > 0 ? 1 : 0;
