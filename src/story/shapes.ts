// The names of the shapes a drawn line can have: what the words must have a sentence for.
// They are the chart's (`Shape` in chart/shape.ts), told apart there; a test holds the two lists together.

export const SHAPES = [
	'right-shape',
	'right-shape-wrong-size',
	'missed-turn',
	'missed-delay',
	'inverted',
	'runs-away',
	'straight',
	'flat',
	'different'
] as const;
