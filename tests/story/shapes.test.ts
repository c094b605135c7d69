// The words must have a sentence for every shape that the chart can name, and no other.
import { expect, test } from 'vitest';
import type { Shape } from '#chart';
import { SHAPES } from '#story/shapes.ts';

test('the story and the chart know the same shapes', () => {
	// if either list has a name more, one of these two lines does not compile
	const chart: Record<(typeof SHAPES)[number], Shape> & Record<Shape, string> = {
		'right-shape': 'right-shape',
		'right-shape-wrong-size': 'right-shape-wrong-size',
		'missed-turn': 'missed-turn',
		'missed-delay': 'missed-delay',
		inverted: 'inverted',
		'runs-away': 'runs-away',
		straight: 'straight',
		flat: 'flat',
		different: 'different'
	};
	expect(Object.keys(chart)).toEqual([...SHAPES]);
});
