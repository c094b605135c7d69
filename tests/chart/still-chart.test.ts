// A chart that is only printed: lean lines that run where the true ones run, and words that stand apart.
import { scaleLinear } from 'd3';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { StillChart } from '#chart';
import { fewPoints, leanPath } from '#chart/lean.ts';

const x = scaleLinear([0, 10], [40, 540]);
const y = scaleLinear([0, 100], [300, 20]);

/** The corners of a path of one stroke. */
function corners(path: string) {
	const numbers = path.match(/-?\d+/g)!.map(Number);
	const points = [{ x: numbers[0], y: numbers[1] }];
	for (let i = 2; i < numbers.length; i += 2) {
		const last = points[points.length - 1];
		points.push({ x: last.x + numbers[i], y: last.y + numbers[i + 1] });
	}
	return points;
}

describe('a lean line', () => {
	test('needs two points where it is straight, and writes whole steps', () => {
		const ramp = { x: [0, 1, 2, 5, 10], y: [0, 10, 20, 50, 100] };
		expect(leanPath(ramp, x, y)).toBe('M40 300l500-280');
	});
	test('breaks at a gap', () => {
		const broken = { x: [0, 1, 2, 3, 4], y: [0, 0, NaN, 50, 50] };
		expect(leanPath(broken, x, y)).toBe('M40 300l50 0M190 160l50 0');
	});
	test('is nothing without two points', () => {
		expect(leanPath({ x: [], y: [] }, x, y)).toBe('');
		expect(leanPath({ x: [1], y: [1] }, x, y)).toBe('');
	});
	test('is never farther from the true one than two units', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3 }),
				(ys) => {
					const xs = ys.map((_, i) => (10 * i) / (ys.length - 1));
					const points = corners(leanPath({ x: xs, y: ys }, x, y));
					xs.forEach((at, i) => {
						const [px, py] = [x(at), y(ys[i])];
						const away = points.slice(1).map((to, j) => {
							const from = points[j];
							const [dx, dy] = [to.x - from.x, to.y - from.y];
							const length = dx * dx + dy * dy || 1;
							const along = ((px - from.x) * dx + (py - from.y) * dy) / length;
							const share = Math.min(1, Math.max(0, along));
							return Math.hypot(px - from.x - share * dx, py - from.y - share * dy);
						});
						expect(Math.min(...away)).toBeLessThan(2);
					});
				}
			)
		);
	});
	test('keeps its ends', () => {
		const points = Array.from({ length: 50 }, (_, i) => ({ x: i, y: Math.sin(i / 8) * 40 }));
		const few = fewPoints(points);
		expect(few.length).toBeLessThan(20);
		expect([few[0], few[few.length - 1]]).toEqual([points[0], points[49]]);
	});
});

describe('a still chart', () => {
	const flat = { x: [0, 10], y: [50, 50] };
	const props = {
		title: 'Letters read',
		desc: 'The line stays.',
		x: [0, 10] as const,
		y: [0, 100] as const,
		xTicks: [0, 5, 10],
		yTicks: [0, 50, 100],
		xCaption: 'years after the law',
		yCaption: ': letters in a hundred',
		line: { series: flat, name: 'this story' },
		ghost: { series: flat, name: 'no law' },
		marker: { x: 0, name: 'the law' },
		goals: [{ y: 60, from: -Infinity, to: Infinity }],
		goalName: 'the goal'
	};
	const html = render(StillChart, { props }).body;

	test('draws its line, and names it in words', () => {
		expect(html).toMatch(/<path d="M\d+ \d+l[^"]+" [^>]*data-line/);
		expect(html).toContain('aria-label="The line stays."');
		for (const name of ['Letters read', 'letters in a hundred', 'this story', 'no law', 'the goal'])
			expect(html).toContain(name);
	});
	test('keeps its words apart without a drawing', () => {
		const words = html.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, '');
		expect(words.trim().split(/\s+/).join(' ')).toBe(
			'Letters read: letters in a hundred 0 50 100 0 5 10 the law years after the law this story no law the goal'
		);
	});
	test('asks for nothing by id, so that twenty of them can stand on one page', () => {
		expect(html).not.toMatch(/ id=|url\(/);
	});
});
