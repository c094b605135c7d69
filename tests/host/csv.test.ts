import { expect, test } from 'vitest';
import { csv } from '#host/csv.ts';

test('commas, quotes and line breaks stay inside their cell', () => {
	expect(csv([['a,b', 'say "no"', 'one\ntwo', 4.5]])).toBe('"a,b","say ""no""","one\ntwo",4.5\r\n');
});

test('a text that looks like a formula is defused, a negative number is not', () => {
	expect(csv([['=1+1', '@x', '-2', -2]])).toBe("'=1+1,'@x,'-2,-2\r\n");
});
