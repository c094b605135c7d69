// What only our own files say, in a namespace of their own: sources, uncertainty, loops. Other tools skip it,
// and a model that is written and read again stays what it was.
import { attribute, child, childrenOf, numberIn, OURS, textIn } from './elements.ts';
import type {
	Auxiliary,
	Chain,
	Constant,
	Lookup,
	NamedLoop,
	Range,
	Step,
	Stock
} from '../language/model.ts';
import type { XmlElement } from './xml.ts';

const own = (element: XmlElement, name: string) => attribute(element, `${OURS}:${name}`);
const ownText = (element: XmlElement, name: string) => textIn(element, `${OURS}:${name}`)?.text;

export const ourKind = (element: XmlElement) => own(element, 'kind');

/** `source` is empty for what comes from elsewhere: nobody said where the number is from. */
export function constantExtras(
	element: XmlElement
): Pick<Constant, 'source' | 'range' | 'bounds' | 'note'> {
	const range = rangeIn(child(element, `${OURS}:range`));
	const bounds = rangeIn(child(element, 'range'));
	const note = ownText(element, 'note');
	return {
		...(range && { range }),
		...(bounds && { bounds }),
		source: own(element, 'source') ?? '',
		...(note !== undefined && { note })
	};
}

export function stockExtras(element: XmlElement): Pick<Stock, 'bounds'> {
	const range = child(element, 'range');
	if (!range) return {};
	const end = (name: string) => numberIn(attribute(range, name) ?? '') ?? null;
	return { bounds: [end('min'), end('max')] };
}

export function auxiliaryExtras(element: XmlElement): Pick<Auxiliary, 'code'> {
	const code = own(element, 'code');
	return code === undefined ? {} : { code };
}

export function lookupExtras(element: XmlElement): Pick<Lookup, 'inputUnit' | 'source'> {
	return { inputUnit: own(element, 'input_unit') ?? '', source: own(element, 'source') ?? '' };
}

function rangeIn(element: XmlElement | undefined): Range | undefined {
	const [low, high] = ['min', 'max'].map(
		(end) => element && numberIn(attribute(element, end) ?? '')
	);
	return low === undefined || high === undefined || low > high ? undefined : [low, high];
}

export function aboutIn(root: XmlElement): string {
	const header = child(root, 'header');
	return (header && ownText(header, 'about')) ?? '';
}

export function loopsIn(model: XmlElement): readonly NamedLoop[] {
	return eachIn(model, 'loop').map((element) => ({
		...named(element),
		kind: attribute(element, 'kind') === 'balancing' ? 'balancing' : 'reinforcing',
		path: stepsIn(element),
		says: ownText(element, 'says') ?? ''
	}));
}

export function chainsIn(model: XmlElement): readonly Chain[] {
	return eachIn(model, 'chain').map((element) => ({
		...named(element),
		path: stepsIn(element),
		says: ownText(element, 'says') ?? ''
	}));
}

function eachIn(model: XmlElement, name: string): readonly XmlElement[] {
	const list = child(model, `${OURS}:${name}s`);
	return list ? childrenOf(list, `${OURS}:${name}`) : [];
}

const named = (element: XmlElement) => ({
	id: attribute(element, 'id') ?? '',
	name: attribute(element, 'name') ?? ''
});

const stepsIn = (element: XmlElement) =>
	childrenOf(element, `${OURS}:step`).map((step): Step => ({
		name: attribute(step, 'name') ?? '',
		sign: attribute(step, 'sign') === '-' ? -1 : 1
	}));
