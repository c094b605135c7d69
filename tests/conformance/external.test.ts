// Models from other tools with the numbers those tools gave: every case that the optional folder beside the
// project holds is imported, run, and compared within its own tolerances.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canonical, compile, formatProblems, interpret, simulate, type Model } from '#engine';
import { importXmile } from '#engine/xmile/index.ts';
import { load } from '../engine/fixtures.ts';

interface Case {
	readonly name: string;
	readonly model: string;
	/** A table of numbers, or null where only the model itself is of use. */
	readonly expected: string | null;
	readonly tolerance: { readonly rel: number; readonly abs: number };
	readonly features: readonly string[];
	readonly values: number;
}

const folder = path.resolve('..', 'shared', 'conformance');
const manifest = path.join(folder, 'manifest.json');
const cases: readonly Case[] = existsSync(manifest)
	? JSON.parse(readFileSync(manifest, 'utf8'))
	: [];
if (cases.length === 0) {
	console.log('external models: skipped, because ../shared/conformance is not beside this project');
}

const rows: string[] = [];

describe.skipIf(cases.length === 0)('models from other tools', () => {
	test.each(cases)('$name', async (one) => {
		const at = rows.push(rowOf(one.name, 'wrong', '', 0)) - 1;
		const started = performance.now();
		const { model, problems } = importXmile(read(one, one.model), `${one.name}/${one.model}`);
		if (!model) throw new Error(formatProblems(problems));
		const worst = one.expected ? await compared(one, model) : { values: 0, share: 0 };
		rows[at] = rowOf(one.name, 'right', worst.share.toFixed(3), worst.values, started);
		expect(worst.share, worst.where).toBeLessThanOrEqual(1);
		expect(worst.values).toBe(one.values);
	});

	afterAll(() => {
		const right = rows.filter((row) => row.includes(' right ')).length;
		const head = rowOf('model', '', 'of tolerance', 'values', 'ms');
		console.log([head, ...rows, `${right} of ${cases.length} right`].join('\n'));
	});
});

function rowOf(
	name: string,
	result: string,
	share: string,
	values: number | string,
	ms?: number | string
) {
	const time = typeof ms === 'number' ? (performance.now() - ms).toFixed(0) : (ms ?? '');
	return [
		name.padEnd(42),
		` ${result} `.padEnd(8),
		share.padStart(12),
		String(values).padStart(8),
		time.padStart(6)
	].join(' ');
}

function read({ name }: Case, file: string): string {
	return readFileSync(path.join(folder, name, file), 'utf8');
}

interface Worst {
	readonly values: number;
	/** How much of the tolerance the worst number takes. */
	readonly share: number;
	readonly where?: string;
}

async function compared(one: Case, model: Model): Promise<Worst> {
	const [head, ...lines] = tableIn(read(one, one.expected!));
	// elements without a value have a column without numbers
	const columns = head
		.slice(1)
		.flatMap((column, i) =>
			lines.some((line) => line[i + 1] !== '') ? [{ column, at: i + 1 }] : []
		);
	const known = new Map(model.variables.map(({ name }) => [canonical(name), name]));
	const names = columns.map(({ column }) => {
		const found = known.get(canonical(column.replace(/^"|"$/g, '')));
		if (!found) throw new Error(`nothing is called ${column}`);
		return found;
	});
	const run = simulate(interpret(model, { save: names }));
	// and the compiled program gives the same bits
	expect(simulate(await load(compile(model, { save: names }))).series).toEqual(run.series);
	let worst: Worst = { values: 0, share: 0 };
	let values = 0;
	for (const line of lines) {
		const time = Number(line[0]);
		const point = run.time.findIndex((at) => Math.abs(at - time) < 1e-6);
		if (point < 0) throw new Error(`no point at ${time}`);
		columns.forEach(({ at }, i) => {
			if (line[at] === '') return;
			const wanted = Number(line[at]);
			const found = run.series[names[i]][point];
			const { rel, abs } = one.tolerance;
			const share = Math.abs(found - wanted) / Math.max(abs, rel * Math.abs(wanted));
			values += 1;
			if (!(share <= worst.share)) {
				worst = { values, share, where: `${names[i]} at ${time}: ${found}, not ${wanted}` };
			}
		});
	}
	return { ...worst, values };
}

/** Comma-separated values with quotes where a value holds a comma. */
function tableIn(text: string): readonly (readonly string[])[] {
	return text
		.trim()
		.split('\n')
		.map((line) =>
			[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
				quoted === undefined ? plain.trim() : quoted.replace(/""/g, '"')
			)
		);
}
