// What depends on one thing alone is worked out once for it.
import { expect, test } from 'vitest';
import { once } from '#story/once.ts';

test('work is done once for each thing, also when it gives nothing', () => {
	const known = once<object, number | undefined>();
	const [one, other] = [{}, {}];
	let asked = 0;
	const work = (value?: number) => () => {
		asked += 1;
		return value;
	};
	expect([known(one, work(7)), known(one, work(8)), known(other, work())]).toEqual([
		7,
		7,
		undefined
	]);
	expect(known(other, work(9))).toBe(undefined);
	expect(asked).toBe(2);
});
