// The numbers that members are drawn by: as even as promised, in every dimension and in pairs of them.
import { describe, expect, test } from 'vitest';
import { sobol } from '#engine/numbers/sobol.ts';
import { random } from '#engine/numbers/random.ts';

const seedOf = (dimension: number) => Math.floor(random(7, dimension, 0) * 2 ** 32);
const column = (dimension: number, count: number) => sobol(dimension, count, seedOf(dimension));

describe.each([0, 1, 2, 17, 40, 63, 64, 65, 130, 200])('dimension %i', (dimension) => {
	test.each([1, 2, 64, 512, 1024])(
		'of %i equal pieces each holds one of as many members',
		(count) => {
			const pieces = Array.from(column(dimension, count), (u) => Math.floor(u * count));
			expect(pieces.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
		}
	);

	test('more members leave the first where they are', () => {
		expect(column(dimension, 1024).subarray(0, 512)).toEqual(column(dimension, 512));
	});

	test('another scramble gives other numbers', () => {
		const [one, other] = [1, 2].map((seed) => sobol(dimension, 64, seed));
		expect(one.filter((u, i) => u === other[i])).toHaveLength(0);
	});
});

test('no two of 200 dimensions are alike, or follow each other', () => {
	const columns = Array.from({ length: 200 }, (_, dimension) => column(dimension, 512));
	let largest = 0;
	columns.forEach((a, i) => {
		for (const b of columns.slice(0, i)) {
			const sum = a.reduce((total, u, k) => total + (u - 0.5) * (b[k] - 0.5), 0);
			largest = Math.max(largest, Math.abs(sum / 512) * 12);
		}
	});
	expect(largest).toBeLessThan(0.25);
});

test('the first two dimensions are a net: 1,024 members, one to each of 32 × 32 squares', () => {
	const [x, y] = [column(0, 1024), column(1, 1024)];
	const squares = new Set(Array.from(x, (u, i) => Math.floor(u * 32) * 32 + Math.floor(y[i] * 32)));
	expect(squares.size).toBe(1024);
});

test('a sum over many dimensions is nearer to its mean than by chance', () => {
	const off = (numbers: (dimension: number, member: number) => number) => {
		let sum = 0;
		for (let member = 0; member < 512; member++) {
			let product = 1;
			for (let d = 0; d < 30; d++) product *= 1 + (numbers(d, member) - 0.5) / (d + 1);
			sum += product;
		}
		return Math.abs(sum / 512 - 1);
	};
	const columns = Array.from({ length: 30 }, (_, dimension) => column(dimension, 512));
	const even = off((d, member) => columns[d][member]);
	const byChance = off((d, member) => random(3, d, member));
	expect(even).toBeLessThan(0.002);
	expect(even).toBeLessThan(byChance / 3);
});
