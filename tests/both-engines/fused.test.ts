// The kernel that multiplies and adds in one instruction, where a browser has that, beside the one that every browser
// takes: nearly the same numbers. Node 20 does not know the instruction, so it is asked for in browsers.
import { expect, test } from 'vitest';
import { cutLinks, planOf } from '#engine';
import { cutsIn, variablesToDraw } from '#build/needs.ts';
import { readStory, slugsIn } from '#build/read-story.ts';
import { evenDraws } from '#engine/study/ensemble.ts';
import { interpretPlan } from '#engine/simulate/interpret.ts';
import { ensembleProgram } from '#engine/wasm/ensemble-program.ts';
import { placesOf, type EnsembleProgram } from '#engine/wasm/layout.ts';
import { PROBE, takesFused } from '#engine/wasm/takes-fused.ts';
import { root } from '../stories/open.ts';
import { inBothEngines } from './engines.ts';

const COUNT = 64;

/** All that a page needs to run a kernel by hand: its bytes, where things lie, and the rows of parameters. */
function handOver({ bytes, layout }: EnsembleProgram, rows: readonly (readonly number[])[]) {
	const { parametersAt, saved, points } = layout;
	return { bytes: [...bytes], ...placesOf(layout, COUNT), parametersAt, rows, saved, points };
}

function storyParts(slug: string) {
	const { model, data } = readStory(`${root}/stories`, slug).story!;
	const plan = planOf(cutLinks(model, cutsIn(data)));
	const save = variablesToDraw(data);
	const options = { save, precision: 'single', abreast: 2 } as const;
	const stride = { steps: 8, looks: 3, bend: 0.006 } as const;
	const [plain, fused] = [false, true].map((fused) =>
		ensembleProgram(plan, { ...options, stride, fused })!
	);
	const program = interpretPlan(plan, save);
	const columns = evenDraws(program, { seed: 1, count: COUNT });
	const inputs: Readonly<Record<string, number>> = Object.values(data.scenarios).at(-1)!;
	const rows = plain.layout.parameters.map((index) => {
		const { name, value } = program.constants[index];
		const all = new Array<number>(COUNT).fill(inputs[name] ?? value);
		return name in inputs ? all : [...(columns.get(name) ?? all)];
	});
	return { plain: handOver(plain, rows), fused: handOver(fused, rows) };
}

type Parts = ReturnType<typeof handOver>;

/** Runs in the page. Every saved number of every member, a list for each variable; `null` where the module is refused. */
async function run({
	bytes,
	parametersAt,
	rows,
	stride,
	width,
	alarms,
	out,
	end,
	saved,
	points
}: Parts) {
	const module = Uint8Array.from(bytes);
	if (!WebAssembly.validate(module)) return null;
	const { instance } = await WebAssembly.instantiate(module, { outside: {} });
	const { memory, run } = instance.exports as {
		memory: WebAssembly.Memory;
		run: (...offsets: number[]) => void;
	};
	memory.grow(Math.ceil(end / 65536));
	rows.forEach((row, i) => new Float32Array(memory.buffer, parametersAt + i * stride).set(row));
	run(0, width, stride, out, alarms);
	return saved.map((_, row) =>
		Array.from({ length: points }, (_, point) => {
			const from = out + (point * saved.length + row) * stride;
			return [...new Float32Array(memory.buffer, from, rows[0].length)];
		}).flat()
	);
}

test('Node says of itself what it takes', () => {
	const { fused } = storyParts(slugsIn(`${root}/stories`)[0]);
	expect(takesFused()).toBe(WebAssembly.validate(Uint8Array.from(fused.bytes)));
});

inBothEngines('the fused kernel', (open) => {
	test.each(slugsIn(`${root}/stories`))('of %s agrees with the plain one', async (slug) => {
		const { plain, fused } = storyParts(slug);
		const page = await open();
		const right = (await page.evaluate(run, plain))!;
		const other = await page.evaluate(run, fused);
		const takes = await page.evaluate(
			`(${takesFused.toString().replace('PROBE', JSON.stringify(PROBE))})()`
		);
		await page.close();
		expect(right.length).toBeGreaterThan(0);
		expect(takes).toBe(other !== null);
		const differs = right.map((numbers, row) => {
			const [low, high] = numbers.reduce(
				([a, b], x) => [Math.min(a, x), Math.max(b, x)],
				[Infinity, -Infinity]
			);
			expect(high).toBeGreaterThan(low);
			if (!other) return true;
			const off = numbers.map((x, i) => Math.abs(x - other[row][i]) / (high - low));
			expect(Math.max(...off)).toBeLessThan(5e-4);
			return off.some((x) => x > 0);
		});
		expect(differs).toContain(true);
	});
});
