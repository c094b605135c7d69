// A number → what people of a language read, hear and type for it, and back.

/** From here on up numbers are grouped: four digits may be a year. */
const GROUPED = 10_000;

/** Smaller or larger than this, zeros would have to be counted. */
const PLAIN = [1e-9, 1e15] as const;

/**
 * The number that is printed: two digits after the comma from one on, three that count below one.
 * Whoever chooses words by a number asks this one.
 */
export function printed(value: number): number {
	const kept = Math.abs(value) >= 1 ? value.toFixed(2) : value.toPrecision(3);
	return Number(kept) || 0; // never "-0"
}

/** As people of this language write it: 12345.678 is 12,345.68 or 12.345,68; 0.0004 stays 0.0004. */
export function formatNumber(value: number, locale: string): string {
	const shown = printed(value);
	const size = Math.abs(shown);
	// small whole numbers are written alike in every language here, and wake no language data
	if (Number.isInteger(shown) && size < 1000) return String(shown);
	const kind = isFar(shown) ? 'far' : size < GROUPED ? 'near' : 'grouped';
	return formatFor(kind, locale).format(shown);
}

/** As a voice reads it right: no groups to stumble over, and the minus is a word. */
export function spokenNumber(value: number, locale: string, minus: string): string {
	const shown = printed(value);
	const size = formatFor(isFar(shown) ? 'far' : 'near', locale).format(Math.abs(shown));
	return shown < 0 ? `${minus} ${size}` : size;
}

/** Marks of an axis: as many digits as tell them apart, and the same for all. */
export function formatMarks(marks: readonly number[], locale: string): (value: number) => string {
	const apart = (digits: number) =>
		new Set(marks.map((mark) => mark.toPrecision(digits))).size === new Set(marks).size;
	let digits = 3;
	while (digits < 15 && !apart(digits)) digits++;
	return (value) => {
		const mark = Number(value.toPrecision(digits)) || 0;
		return digits === 3 ? formatNumber(mark, locale) : formatFor('exact', locale).format(mark);
	};
}

/**
 * What somebody typed → a number, or null. The comma of French and Dutch and the point of English
 * are both understood, whatever the page speaks; spaces of any kind group.
 */
export function parseNumber(typed: string, locale: string): number | null {
	const text = typed.replace(/[\s'’]/g, '').replace(/[−–—‒‐‑]/g, '-');
	const [, whole, mark, part] = SEVERAL.exec(text) ?? [];
	const groups = whole !== undefined && (part !== undefined || whole.split(mark).length > 2);
	const plain =
		groups || GROUPS[locale]?.test(text)
			? `${whole.replace(/[.,]/g, '')}.${part ?? 0}`
			: text.replace(',', '.');
	return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** Groups of three, one mark between all of them, and perhaps the other mark and what follows it. */
const SEVERAL = /^([-+]?\d{1,3}([.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;

/** One mark that groups. Dutch writes 1125 without it, so 1.125 is a little more than one. */
const GROUPS: Readonly<Record<string, RegExp>> = {
	en: /^[-+]?[1-9]\d{0,2},\d{3}$/,
	nl: /^[-+]?[1-9]\d{1,2}\.\d{3}$/
};

function isFar(value: number): boolean {
	const size = Math.abs(value);
	return size > 0 && (size < PLAIN[0] || size >= PLAIN[1]);
}

// making a format costs a thousand times more than using it
const KINDS = {
	near: { maximumFractionDigits: 12, useGrouping: false },
	grouped: { maximumFractionDigits: 12 },
	exact: { maximumSignificantDigits: 15, useGrouping: false },
	far: { notation: 'scientific', maximumSignificantDigits: 3 }
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const made = new Map<string, Intl.NumberFormat>();

function formatFor(kind: keyof typeof KINDS, locale: string): Intl.NumberFormat {
	const key = kind + locale;
	const known = made.get(key) ?? new Intl.NumberFormat(locale, KINDS[kind]);
	made.set(key, known);
	return known;
}
