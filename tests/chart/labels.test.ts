// Labels that do not touch, as near to where they want to be as they can.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge, placeAlong, widthOf, wrap } from '#chart/labels.ts';

describe('dodging', () => {
	test('leaves labels alone that have room', () => {
		expect(
			dodge(
				[
					{ at: 80, size: 20 },
					{ at: 20, size: 20 }
				],
				0,
				100
			)
		).toEqual([80, 20]);
	});
	test('moves two that touch by the same amount', () => {
		expect(
			dodge(
				[
					{ at: 50, size: 20 },
					{ at: 60, size: 20 }
				],
				0,
				200
			)
		).toEqual([45, 65]);
	});
	test('keeps the order given of labels that wish the same', () => {
		expect(
			dodge(
				[
					{ at: 50, size: 20 },
					{ at: 50, size: 20 }
				],
				0,
				200
			)
		).toEqual([40, 60]);
	});
	test('keeps them inside', () => {
		expect(
			dodge(
				[
					{ at: 0, size: 20 },
					{ at: 99, size: 20 }
				],
				0,
				100
			)
		).toEqual([10, 90]);
		expect(
			dodge(
				[
					{ at: 95, size: 20 },
					{ at: 99, size: 20 }
				],
				0,
				100
			)
		).toEqual([70, 90]);
	});
	test('holds for any labels that fit', () => {
		const slots = fc.array(
			fc.record({ at: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 10, max: 40 }) }),
			{ minLength: 1, maxLength: 7 }
		);
		fc.assert(
			fc.property(slots, (labels) => {
				const boxes = dodge(labels, 0, 300)
					.map((middle, i) => ({ top: middle - labels[i].size / 2, size: labels[i].size }))
					.sort((a, b) => a.top - b.top);
				let edge = 0;
				for (const { top, size } of boxes) {
					expect(top).toBeGreaterThanOrEqual(edge - 1e-9);
					edge = top + size;
				}
				expect(edge).toBeLessThanOrEqual(300 + 1e-9);
			})
		);
	});
});

test('a text is wrapped at words, and a long word has a line of its own', () => {
	expect(wrap('without the law', 5)).toEqual(['without', 'the law']);
	expect(wrap('without the law', 20)).toEqual(['without the law']);
	expect(wrap('end-to-end-encryption now', 5)).toEqual(['end-to-end-encryption', 'now']);
	expect(wrap('', 5)).toEqual([]);
});

test('the width of a text is estimated in ems', () => {
	expect(widthOf('100')).toBeCloseTo(2.04);
	expect(widthOf('il m')).toBeCloseTo(0.32 * 3 + 0.9);
});

test('texts along an axis stay inside, and one that would touch is left out', () => {
	const marks = [
		{ at: 0, text: 'the law' },
		{ at: 30, text: 'year 1' },
		{ at: 150, text: 'year 9' },
		{ at: 300, text: 'year 18' }
	];
	const placed = placeAlong(marks, 10, 0, 300);
	expect(placed.map((tick) => tick?.text ?? null)).toEqual(['the law', null, 'year 9', 'year 18']);
	expect(placed[0]?.middle).toBeCloseTo((widthOf('the law') * 10) / 2);
	expect(placed[2]?.middle).toBeCloseTo(150);
	expect(placed[3]?.middle).toBeCloseTo(300 - (widthOf('year 18') * 10) / 2);
});
