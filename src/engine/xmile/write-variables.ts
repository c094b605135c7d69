// One variable of a model → its element in an XMILE file.
import { numberIn, OURS } from './elements.ts';
import { element, textElement, type Lines } from './write-xml.ts';
import type { Auxiliary, Constant, Lookup, Range, Stock, Variable } from '../language/model.ts';

export function variableElement(variable: Variable): Lines {
	const { name, unit, doc } = variable;
	const about = [
		doc === '' ? undefined : textElement('doc', doc),
		unit === '' ? undefined : textElement('units', unit)
	];
	const named = { name: writtenName(name) };
	switch (variable.kind) {
		case 'stock':
			return element('stock', named, [
				textElement('eqn', variable.initial),
				...flowElements(variable),
				signOf(variable),
				variable.bounds && rangeElement('range', variable.bounds),
				...about
			]);
		case 'flow':
			return element('flow', named, [
				textElement('eqn', variable.equation),
				signOf(variable),
				...about
			]);
		case 'auxiliary':
			return element('aux', { ...named, ...auxiliaryMarks(variable) }, [
				...equationElements(variable.equation),
				...about
			]);
		case 'constant':
			return element('aux', { ...named, [`${OURS}:source`]: variable.source }, [
				textElement('eqn', written(variable.value)),
				...constantElements(variable),
				...about
			]);
		case 'lookup':
			return lookupElement(variable, named, about);
	}
}

function flowElements({ inflows, outflows }: Stock): readonly string[] {
	const each = (what: string) => (flow: string) => textElement(what, quoted(flow));
	return [...inflows.map(each('inflow')), ...outflows.map(each('outflow'))];
}

function signOf({ nonNegative }: { readonly nonNegative?: boolean }): string | undefined {
	if (nonNegative === undefined) return undefined;
	return nonNegative ? '<non_negative/>' : '<non_negative>false</non_negative>';
}

/** An auxiliary that is a plain number would be read as a constant. */
function auxiliaryMarks({ equation, code }: Auxiliary) {
	const isNumber = numberIn(equation.trim()) !== undefined;
	return {
		[`${OURS}:kind`]: isNumber ? 'auxiliary' : undefined,
		[`${OURS}:code`]: code
	};
}

/** What stands for it while first values are found has an element of its own. */
function equationElements(equation: string): readonly string[] {
	const [, value, first] = /^ACTIVE_INITIAL\(([^(),"]+), ([^(),"]+)\)$/.exec(equation) ?? [];
	if (value === undefined || value !== value.trim() || first !== first.trim()) {
		return [textElement('eqn', equation)];
	}
	return [textElement('eqn', value), textElement('init_eqn', first)];
}

function constantElements({
	range,
	bounds,
	note
}: Constant): readonly (Lines | string | undefined)[] {
	return [
		bounds && rangeElement('range', bounds),
		range && rangeElement(`${OURS}:range`, range),
		note === undefined ? undefined : textElement(`${OURS}:note`, note)
	];
}

const rangeElement = (name: string, [min, max]: Range | readonly [number | null, number | null]) =>
	element(name, {
		min: min === null ? undefined : written(min),
		max: max === null ? undefined : written(max)
	});

function lookupElement(
	{ points, type, inputUnit, source }: Lookup,
	named: { name: string },
	about: readonly (string | undefined)[]
): Lines {
	const own = { [`${OURS}:input_unit`]: inputUnit || undefined, [`${OURS}:source`]: source };
	return element('gf', { ...named, type, ...own }, [
		textElement('xpts', points.map(([x]) => written(x)).join(',')),
		textElement('ypts', points.map(([, y]) => written(y)).join(',')),
		...about
	]);
}

/** Every digit that is needed to read the same number again, also the sign of a zero. */
export const written = (value: number) => (Object.is(value, -0) ? '-0' : String(value));

/** A name in an attribute: a backslash would be read as the beginning of a line break. */
export function writtenName(name: string): string {
	const plain = name.replace(/\\/g, '\\\\');
	return /^\s*".*"\s*$/s.test(plain) ? `"${plain}"` : plain;
}

const quoted = (name: string) =>
	/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
