// What XMILE has and this engine does not: every element that changes numbers is refused by its name, so
// that no model is ever read halfway.
import { attribute } from './elements.ts';
import type { Notes } from './notes.ts';
import type { XmlElement } from './xml.ts';

const refused: ReadonlyMap<string, string> = new Map([
	['conveyor', 'Use stocks in a row, or DELAY3.'],
	['queue', 'Use a stock.'],
	['oven', 'Use stocks in a row, or DELAY3.'],
	['leak', 'Use an outflow.'],
	['leak_integers', ''],
	['overflow', ''],
	['multiplier', 'Multiply in the equation of a second flow.'],
	['spread_flow', ''],
	['include', 'Put everything into this file.'],
	['import', 'Put the numbers into this file.'],
	['external', 'Put the numbers into this file.'],
	['isee:summing', 'Write the sum as an equation.'],
	['isee:spreadflow', ''],
	['isee:multiplier', '']
]);

/** Places that only draw, or lay out, and never change a number. */
const drawing: ReadonlySet<string> = new Set([
	'views',
	'view',
	'style',
	'display',
	'interface',
	'isee:prefs',
	'isee:dependencies'
]);

/** Where an element stands with all that may change numbers around it. */
const computing: ReadonlySet<string> = new Set(['stock', 'flow', 'aux', 'gf', 'element', 'module']);

export function refuseUnknown(element: XmlElement, notes: Notes) {
	for (const one of element.children) {
		if (drawing.has(one.name) || one.name.startsWith('if:')) continue;
		const cure = refused.get(one.name);
		const owner = attribute(element, 'name');
		if (cure !== undefined) {
			const where = owner ? ` ("${owner}")` : '';
			notes.at(one, 'not-supported', `This engine does not have <${one.name}>${where}.`, cure);
		} else if (computing.has(element.name) && isUnknown(one.name)) {
			notes.at(
				one,
				'not-supported',
				`This engine does not know <${one.name}> of "${owner ?? ''}".`
			);
		} else refuseUnknown(one, notes);
	}
}

const known = new Set(
	(
		'eqn init_eqn mathml gf dimensions dim element inflow outflow non_negative units doc range scale ' +
		'format event_poster connect connect2 xscale yscale xpts ypts display label'
	).split(' ')
);

/** Elements of other makers with a prefix of their own only decorate, but for those named above. */
const isUnknown = (name: string) => !known.has(name) && !name.includes(':');
