// <sim_specs> → when a run starts and stops, and how it steps.
import { attribute, child, numberIn, OURS, textIn } from './elements.ts';
import type { Method, ModelTime } from '../language/model.ts';
import type { Notes } from './notes.ts';
import type { XmlElement } from './xml.ts';

const methods: ReadonlyMap<string, Method> = new Map([
	['euler', 'euler'],
	['rk4', 'rk4']
]);

export function timeIn(root: XmlElement, model: XmlElement, notes: Notes): ModelTime {
	const specs = child(root, 'sim_specs') ?? child(model, 'sim_specs');
	if (!specs) {
		notes.at(
			root,
			'missing-key',
			'This file does not say from when to when it runs.',
			'Add <sim_specs>.'
		);
		return { start: 0, stop: 1, dt: 1, save: 1, unit: '', method: 'euler' };
	}
	const number = (name: string): number => {
		const found = textIn(specs, name);
		const value = numberIn(found?.text ?? '');
		if (value !== undefined) return value;
		const sentence = found ? `<${name}> must be a number.` : `<sim_specs> has no <${name}>.`;
		notes.at(found ?? specs, found ? 'wrong-type' : 'missing-key', sentence);
		return NaN;
	};
	if (attribute(specs, 'isee:instantaneous_flows') === 'true') {
		notes.at(specs, 'not-supported', 'Flows that act at once are not known here.');
	}
	const written = child(specs, 'dt');
	const parts = written && attribute(written, 'reciprocal') === 'true';
	// XMILE's own default
	const given = written ? number('dt') : 1;
	const dt = parts ? 1 / given : given;
	const save = attribute(specs, `${OURS}:save`);
	const time = {
		start: number('start'),
		stop: number('stop'),
		dt,
		save: save === undefined ? dt : (numberIn(save) ?? NaN),
		unit: attribute(specs, 'time_units')?.trim() ?? '',
		method: methodIn(specs, notes)
	};
	return time;
}

/** Several methods in a row mean: the first that is known. */
function methodIn(specs: XmlElement, notes: Notes): Method {
	const given = attribute(specs, 'method') ?? 'euler';
	const found = given.split(',').map((one) => methods.get(one.trim().toLowerCase()));
	const known = found.find((one) => one !== undefined);
	if (known) return known;
	notes.at(specs, 'not-supported', `The method "${given}" is not known here.`, 'Use Euler or RK4.');
	return 'euler';
}
