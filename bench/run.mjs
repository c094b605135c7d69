// Prints how fast the engine is, side by side with others, as a table for docs/engine.md: `npm run bench`.
// Ratios say more than times: all competitors of a row run in turns in this one process.
import { cpus, loadavg } from 'node:os';
import process from 'node:process';
import * as measures from './measures.mjs';

const rows = [
	...(await measures.measureSingleRuns()),
	...(await measures.measureEnsembles()),
	...(await measures.measureBands()),
	...(await measures.measureStories()),
	...measures.measureMaths()
];
const date = new Date().toISOString().slice(0, 10);
const load = loadavg()[0].toFixed(1);
console.log(`${date}, Node ${process.versions.node}, ${cpus().length} cores, load ${load}\n`);
console.log('| what | how | ms | compared |\n| --- | --- | ---: | --- |');
for (const { what, how, ms, compared } of rows) {
	console.log(
		`| ${what} | ${how} | ${ms < 0.1 ? ms.toFixed(4) : ms.toPrecision(3)} | ${compared} |`
	);
}
