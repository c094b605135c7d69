// The model of a story, in English.

export const model = {
	lens: {
		title: 'Which loop weighs most, and when',
		whole: 'This is the scenario “{scenario}”, with every loop whole.',
		named: 'From year {from} to year {to} the loop “{loop}” weighs most.',
		others:
			'In the other years no loop with a name leads: each part follows what acts on it, or many small loops work together.',
		none: 'No loop with a name leads: each part follows what acts on it, or many small loops work together.'
	},
	model: {
		title: 'The model of “{title}”',
		lead: 'Everything the story computes comes from these equations. Years count from the change.',
		stocks: 'Stocks: what accumulates',
		flows: 'Flows: what fills and drains',
		auxiliaries: 'What follows from them',
		constants: 'Constants, with their ranges and sources',
		loops: 'Feedback loops',
		chains: 'Effects that do not close into a loop',
		sources: 'Sources',
		name: 'Name',
		equation: 'Equation',
		unit: 'Unit',
		value: 'Value',
		range: 'Range',
		source: 'Source',
		start: 'Starts at',
		inflows: 'Filled by',
		outflows: 'Drained by',
		judgement: 'our judgement',
		reinforcing: 'reinforcing: a snowball',
		balancing: 'balancing: a thermostat',
		back: 'Back to the story',
		csv: 'All runs (CSV)',
		json: 'The model (JSON)',
		xmile: 'For other tools (XMILE)',
		sensitivity: 'Which uncertain number matters most',
		sensitivitySays:
			'What happens to “{variable}” in year {year}, in the scenario “{scenario}”. Alone: one number goes from the low to the high end of its range, and the rest stay. Together: how closely the result follows it when {members} runs draw all numbers at once (rank correlation, from −1 to 1).',
		alone: 'Alone',
		together: 'Together',
		diagram: 'The loop of the story',
		more: 'more',
		less: 'less',
		depends: 'it depends',
		others: 'Beside the loop',
		moreOf: 'More {cause}: more {result}.',
		lessOf: 'More {cause}: less {result}.',
		caveat:
			'A teaching model, not a forecast. It was not fitted to history. Where a source is “our judgement”, change the number if you know better.'
	}
};
