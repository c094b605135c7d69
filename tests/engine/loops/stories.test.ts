// Every loop that a story names is in its equations, with the sign that the story gives it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import { planOf } from '#engine';
import { canonical } from '#engine/language/names.ts';
import { graphOf, ltm, shownGraph, structureOf } from '#engine/loops/index.ts';
import { timesSign } from '#engine/loops/causal-graph.ts';

const files = readdirSync('stories')
	.map((slug) => `stories/${slug}/model.yaml`)
	.filter((file) => existsSync(file));

describe.each(files)('%s', (file) => {
	const { model } = readModel(readFileSync(file, 'utf8'), file);
	const plan = planOf(model!);
	const structure = structureOf(plan);

	/** Inputs that make the model move: each lever at its lowest and highest in turn, and all highest. */
	const levers = model!.variables.flatMap((one) =>
		one.kind === 'constant' && one.source === 'convention' && one.bounds ? [one] : []
	);
	const moved = [
		...levers.flatMap(({ name, bounds }) => bounds!.map((value) => ({ [name]: value }))),
		Object.fromEntries(levers.map(({ name, bounds }) => [name, bounds![1]]))
	].map((inputs) => ltm(plan, inputs));

	test.each(model!.loops.map((loop) => [`${loop.id} ${loop.name}`, loop] as const))(
		'%s',
		(_, { id, kind, path }) => {
			const sign = kind === 'reinforcing' ? 1 : -1;
			const { loops } = structure.named.find((one) => one.id === id)!;
			expect(loops.length, 'loops found').toBeGreaterThan(0);
			for (const i of loops) {
				expect([kind === 'reinforcing' ? '+' : '-', '?']).toContain(structure.loops[i].sign);
			}
			// where the equations leave it open, the runs do not
			for (const scores of moved) {
				const { loops } = scores.named.find((one) => one.id === id)!;
				for (const i of loops) {
					for (const score of scores.score[i]) expect(score * sign).toBeGreaterThanOrEqual(0);
				}
			}
			expect(path.length).toBeGreaterThan(1);
		}
	);

	test('every step of a loop or chain has the sign it is given', () => {
		const shown = shownGraph(plan, graphOf(plan));
		const flows = new Set(
			model!.variables.filter(({ kind }) => kind === 'flow').map(({ name }) => canonical(name))
		);
		const given = new Map(shown.links.map((it) => [`${it.from} ${it.to}`, it.sign]));
		for (const { id, path } of [...model!.loops, ...model!.chains]) {
			const isLoop = model!.loops.some((loop) => loop.id === id);
			path.forEach(({ name, sign }, i) => {
				if (!isLoop && i === path.length - 1) return;
				const [from, to] = [canonical(name), canonical(path[(i + 1) % path.length].name)];
				const signs = [
					given.get(`${from} ${to}`),
					...[...flows].map((flow) => {
						const [a, b] = [given.get(`${from} ${flow}`), given.get(`${flow} ${to}`)];
						return a && b && timesSign(a, b);
					})
				].filter((one) => one !== undefined);
				// a constant that is not a variable of the graph has no link: chains may begin with one
				if (signs.length === 0) expect(structure.partitions.flat()).not.toContain(from);
				for (const one of signs)
					expect([sign > 0 ? '+' : '-', '?'], `${from} → ${to}`).toContain(one);
			});
		}
	});
});
