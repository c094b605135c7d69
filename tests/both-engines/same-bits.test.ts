// A number is the same number everywhere: browsers of both families and Node compute the same bits.
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compile, cutLinks } from '#engine';
import { strictMaths } from '#engine/numbers/strict-maths.ts';
import { cutsIn } from '#build/needs.ts';
import { readStory, slugsIn } from '#build/read-story.ts';
import { computed, root } from '../stories/open.ts';
import { inBothEngines } from './engines.ts';

/** Numbers → one number that changes with every bit of theirs. */
const HASH = `
	const hashOf = (values) => {
		const halves = new Uint32Array(values.buffer);
		let hash = 2166136261;
		for (const half of halves) hash = Math.imul(hash ^ half, 16777619) ^ (hash >>> 13);
		return hash >>> 0;
	};
`;

/** Every function of our own, on 20,000 numbers each from everywhere between the very small and the very large. */
function mathsText() {
	const declared = [...new Set(Object.values(strictMaths).map(({ declare }) => declare))];
	const each = Object.entries(strictMaths).map(([name, { call }]) => {
		const arguments_ =
			name === 'pow' ? 'at(i), at(i + 7) % 40' : /arc/.test(name) ? 'at(i) % 1' : 'at(i)';
		return `${name}: hashOf(Float64Array.from({ length: 20000 }, (_, i) => ${call}(${arguments_})))`;
	});
	return `(() => { ${HASH} ${declared.join('\n')}
		const at = (i) => ((i * 0.6180339887498949) % 1 - (i % 3 === 0 ? 0.5 : 0)) * 2 ** ((i * 37) % 60 - 30);
		return { ${each.join(', ')} };
	})()`;
}

/** Every variable of a story's model at every saved point, in every scenario. */
function storyText(slug: string) {
	const { story } = readStory(`${root}/stories`, slug);
	const { model, data } = story!;
	const cut = cutLinks(model, cutsIn(data));
	const program = compile(cut, { save: computed(model) }).replace('export const', 'const');
	return `(() => { ${HASH} ${program}
		const { start, stop, save } = program.time;
		const points = Math.round((stop - start) / save) + 1;
		const hashes = {};
		for (const [name, inputs] of Object.entries(${JSON.stringify(data.scenarios)})) {
			const out = new Float64Array(program.saved.length * points);
			const constants = program.constants.map((one) => inputs[one.name] ?? one.value);
			program.run(Float64Array.from(constants), out);
			hashes[name] = hashOf(out);
		}
		return hashes;
	})()`;
}

const TEXTS = {
	'the functions of which browsers disagree': mathsText(),
	...Object.fromEntries(slugsIn(`${root}/stories`).map((slug) => [slug, storyText(slug)]))
};

test('another bit gives another hash', () => {
	const hash = (values: string) => runInNewContext(`${HASH} hashOf(Float64Array.of(${values}))`);
	expect(hash('0.1, 0.2')).not.toBe(hash('0.1, 0.2 + 2 ** -55'));
	expect(hash('0, 1')).not.toBe(hash('-0, 1'));
});

inBothEngines('the same bits as Node', (open) => {
	describe.each(Object.entries(TEXTS))('%s', (_, text) => {
		test('come out', async () => {
			const page = await open();
			const theirs = await page.evaluate(text);
			await page.close();
			const ours = runInNewContext(text) as Record<string, number>;
			expect(Object.keys(ours).length).toBeGreaterThan(3);
			expect(theirs).toEqual({ ...ours });
		});
	});
});
