// A model → an XMILE 1.0 file that other tools open, with a picture; what only we know goes along in a namespace
// of its own, so that reading the file again gives the same model.
import { canonical } from '../language/names.ts';
import { OUR_NAMESPACE, OURS } from './elements.ts';
import { layoutOf, type Layout } from './diagram.ts';
import { variableElement, written, writtenName } from './write-variables.ts';
import { element, textElement, type Lines } from './write-xml.ts';
import type { Chain, Model, NamedLoop } from '../language/model.ts';

const MAKER = 'Internet, if…';

/** The model must be one that `check` has nothing against. */
export function exportXmile(model: Model): string {
	const root = element(
		'xmile',
		{
			version: '1.0',
			xmlns: 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0',
			[`xmlns:${OURS}`]: OUR_NAMESPACE
		},
		[headerOf(model), timeOf(model), unitsOf(model), modelOf(model)]
	);
	return ['<?xml version="1.0" encoding="utf-8"?>', ...root, ''].join('\n');
}

const headerOf = ({ name, about }: Model) =>
	element('header', {}, [
		textElement('name', name),
		textElement('vendor', MAKER),
		textElement('product', MAKER, { version: '1.0', lang: 'en' }),
		textElement(`${OURS}:about`, about)
	]);

function timeOf({ time: { start, stop, dt, save, unit, method } }: Model): Lines {
	const attributes = {
		method: method === 'rk4' ? 'RK4' : 'Euler',
		time_units: unit || undefined,
		[`${OURS}:save`]: save === dt ? undefined : written(save)
	};
	return element('sim_specs', attributes, [
		textElement('start', written(start)),
		textElement('stop', written(stop)),
		textElement('dt', written(dt))
	]);
}

function unitsOf({ units }: Model): Lines {
	const each = units.map(({ name, aliases }) => {
		const equation = /^(dmnl|dimensionless)$/i.test(name) ? ['<eqn>1</eqn>'] : [];
		return element('unit', { name }, [
			...equation,
			...aliases.map((one) => textElement('alias', one))
		]);
	});
	return each.length > 0 ? element('model_units', {}, each.flat()) : [];
}

function modelOf(model: Model): Lines {
	return element('model', {}, [
		element('variables', {}, model.variables.flatMap(variableElement)),
		listOf('loop', model.loops),
		listOf('chain', model.chains),
		element('views', {}, [viewOf(model, layoutOf(model))])
	]);
}

function listOf(what: 'loop' | 'chain', list: readonly (NamedLoop | Chain)[]): Lines {
	if (list.length === 0) return [];
	const each = list.flatMap((one) => {
		const kind = 'kind' in one ? one.kind : undefined;
		return element(`${OURS}:${what}`, { id: one.id, name: one.name, kind }, [
			...one.path.flatMap(({ name, sign }) =>
				element(`${OURS}:step`, { name, sign: sign === 1 ? '+' : '-' })
			),
			textElement(`${OURS}:says`, one.says)
		]);
	});
	return element(`${OURS}:${what}s`, {}, each);
}

function viewOf({ variables }: Model, { places, pipes, links, width, height }: Layout): Lines {
	const round = Math.round;
	const named = new Map(variables.map(({ name }) => [canonical(name), writtenName(name)]));
	const nodes = variables.flatMap(({ kind, name }) => {
		const place = places.get(canonical(name));
		if (!place) return [];
		const at = { name: writtenName(name), x: round(place[0]), y: round(place[1]) };
		if (kind === 'stock') return element('stock', at);
		if (kind !== 'flow') return element('aux', at);
		const points = (pipes.get(canonical(name)) ?? []).flatMap(([x, y]) =>
			element('pt', { x: round(x), y: round(y) })
		);
		return element('flow', at, [element('pts', {}, points)]);
	});
	const connectors = links.flatMap(([from, to], i) => {
		const [[x0, y0], [x1, y1]] = [places.get(from)!, places.get(to)!];
		const angle = round((Math.atan2(y0 - y1, x1 - x0) * 180) / Math.PI + 360) % 360;
		return element('connector', { uid: i + 1, angle }, [
			textElement('from', reference(named.get(from)!)),
			textElement('to', reference(named.get(to)!))
		]);
	});
	const page = { page_width: round(width), page_height: round(height), type: 'stock_flow' };
	return element('view', page, [...nodes, ...connectors]);
}

/** As other tools write names outside of attributes. */
const reference = (name: string) => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name}"`);
