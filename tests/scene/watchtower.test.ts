// The picture of the watchtower counts what its sentence says, stays inside its frame, and stays light.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { SceneDefs } from '#scene';
import Defs from '../../stories/the-watchtower/scenes/Defs.svelte';
import Watchtower from '../../stories/the-watchtower/scenes/Watchtower.svelte';
import { beam, slotOf } from '../../stories/the-watchtower/scenes/light.ts';
import { PANE, blind, windows } from '../../stories/the-watchtower/scenes/street.ts';

type Picture = Record<string, number>;
interface More {
	marks?: string[];
	picked?: string;
	onpick?: () => void;
}

const draw = (picture: Picture, more: More = {}) =>
	render(Watchtower, { props: { picture, slip: 2, id: 'scene', alt: 'What is drawn.', ...more } })
		.body;
const times = (html: string, part: string) => html.split(part).length - 1;
const counts = (html: string) =>
	['lit', 'dark', 'beams', 'strokes'].map((name) => times(html, `data-count="${name}"`));
const nodes = (html: string) => (html.match(/<[a-z]/g) ?? []).length;

const RINGS = ['mio', 'ken', 'caller', 'dark', 'tower', 'bell'];
const MARKS = [...RINGS, 'batteries', 'noodles', 'snow', 'phone', 'fountain'];
const LOW = { lit: 76, dark: 24, beams: 6, strokes: 0 };
const atRank = (rank: number) => windows.find((it) => it.rank === rank)!;
const marked = (mark: string) => windows.find((it) => it.mark === mark)!;

describe('what is drawn is what is counted', () => {
	test('each count has one element per object, and every window is lit or dark', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 100 }),
				fc.integer({ min: 0, max: 8 }),
				fc.integer({ min: 0, max: 25 }),
				fc.subarray(MARKS),
				(lit, beams, strokes, marks) => {
					const picture = { lit, dark: 100 - lit, beams, strokes };
					expect(counts(draw(picture, { marks }))).toEqual([lit, 100 - lit, beams, strokes]);
				}
			)
		);
	});

	test('an object on its way is drawn but not counted yet', () => {
		const html = draw({ lit: 80.5, dark: 19.5, beams: 2.5, strokes: 1.5 });
		expect(counts(html)).toEqual([80, 19, 2, 1]);
	});

	test('counts that are missing or out of range draw none or all', () => {
		expect(counts(draw({}))).toEqual([0, 100, 0, 0]);
		expect(counts(draw({ lit: 300, beams: 20 }))).toEqual([100, 0, 8, 0]);
	});
});

describe('windows', () => {
	test('are a hundred, inside the frame, and no two overlap', () => {
		expect(windows).toHaveLength(100);
		for (const { x, y } of windows) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x + PANE.width).toBeLessThanOrEqual(1200);
			expect(y + PANE.height).toBeLessThan(690);
			const near = windows.filter(
				(other) => Math.abs(other.x - x) < PANE.width + 6 && Math.abs(other.y - y) < PANE.height + 6
			);
			expect(near).toHaveLength(1);
		}
	});

	test('each goes dark at its own rank, 1 to 100', () => {
		const ranks = windows.map(({ rank }) => rank).sort((one, other) => one - other);
		expect(ranks).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
		const html = draw({ lit: 99, dark: 1 });
		expect(html).toContain(blind(atRank(1), 1));
		expect(html).not.toContain(blind(atRank(2), 1));
	});

	test('the caller goes dark before Ken, and Ken before Mio', () => {
		expect(['caller', 'ken', 'mio'].map((mark) => marked(mark).rank)).toEqual([12, 17, 18]);
	});

	test('most that are dark today lie where the first two beams fall', () => {
		const first = windows.filter(({ rank }) => rank <= 10);
		const under = first.filter(({ x, y }) => slotOf(x + 13, y + 17) < 2);
		expect(under.length).toBeGreaterThan(5);
	});

	test('one of each question is dark today, for a reader to cover', () => {
		const today = windows.filter(({ rank }) => rank <= 10).map(({ holds }) => holds);
		const all = new Set(windows.map(({ holds }) => holds));
		expect([...all].filter((holds) => !today.includes(holds))).toEqual(['failure']);
	});
});

describe('beams', () => {
	test('grow wider with their number, until nothing is left between them', () => {
		const wide = (count: number) => {
			const [, left, right] = /L(-?\d+) .*L(-?\d+) /.exec(beam(0, 1, count))!;
			return Number(right) - Number(left);
		};
		expect(wide(2)).toBeLessThan(wide(4));
		expect(wide(7)).toBe(wide(8));
	});
});

describe('marks and taps', () => {
	test('what the words speak about gets a ring of ink B, not only a colour', () => {
		for (const mark of RINGS) {
			expect(draw(LOW, { marks: [mark] }).length, mark).toBeGreaterThan(draw(LOW).length + 100);
		}
	});

	test('a dark window lights under the thumb, and the count stays what the sentence says', () => {
		const html = draw(LOW, { picked: marked('mio').id });
		expect(counts(html)).toEqual([76, 24, 6, 0]);
		expect(html.length).toBeGreaterThan(draw(LOW).length);
	});

	test('only the live stage has areas to tap, one per window', () => {
		expect(draw(LOW)).not.toContain('data-object');
		expect(times(draw(LOW, { onpick: () => {} }), 'data-object')).toBe(100);
	});
});

describe('things in the street', () => {
	test('bowls steam while Mio asks, and the phone rings while Ken does', () => {
		const marks = ['noodles', 'phone'];
		const seen = (lit: number) => {
			const html = draw({ lit }, { marks });
			return ['steam', 'rings'].map((thing) => html.includes(`#${thing}-b"`));
		};
		const [ken, mio] = ['ken', 'mio'].map((mark) => 101 - marked(mark).rank);
		expect(seen(ken)).toEqual([true, true]);
		expect(seen(ken - 1)).toEqual([true, false]);
		expect(seen(mio - 1)).toEqual([false, false]);
	});
});

describe('weight', () => {
	test('the fullest picture, live, with all marks, has fewer than 400 nodes', () => {
		const html = draw(
			{ lit: 50, dark: 50, beams: 8, strokes: 25 },
			{ marks: MARKS, picked: 'window-1', onpick: () => {} }
		);
		expect(nodes(html)).toBeLessThan(400);
	});

	test('a further still in a page costs less than 0.6 kB gzipped', () => {
		const page = draw({ lit: 90, dark: 10, beams: 2, strokes: 0 });
		const still = draw(LOW, { marks: ['mio', 'ken'] });
		const grew = gzipSync(page + still).length - gzipSync(page).length;
		expect(grew).toBeLessThan(600);
	});

	test('everything a still uses is defined once', () => {
		const html = draw({ lit: 50.5, dark: 49.5, beams: 8, strokes: 25 }, { marks: MARKS });
		const page = render(SceneDefs, { props: {} }).body + render(Defs).body + html;
		const defined = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		const used = [...page.matchAll(/(?:href="|url\()#([\w-]+)/g)].map(([, id]) => id);
		expect(used.filter((id) => !defined.includes(id))).toEqual([]);
		expect(new Set(defined).size).toBe(defined.length);
	});
});
