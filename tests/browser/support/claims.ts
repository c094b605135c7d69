// A template and the sentence made of it → the numbers the sentence claims. The opposite way to src/story/template.ts.

const READOUT = /\{([a-z][a-z0-9_-]*)((?:\|[^{}|]*)*)\}/g;
const NUMBER = '(-?[\\d,.]*\\d)';

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What each form says: `no key` is 0, `one key` is 1, `# keys` is whatever number stands there. */
function patternOf(forms: readonly string[]) {
	if (forms.length === 0) return { pattern: NUMBER, fixed: [undefined] };
	const fixed = forms.length === 3 ? [0, 1, undefined] : [1, undefined];
	const patterns = forms.map((form, i) =>
		form.includes('#')
			? form.split('#').map(plain).join(NUMBER)
			: `(${plain(form)})${fixed[i] === undefined ? '(?!)' : ''}`
	);
	return { pattern: `(?:${patterns.join('|')})`, fixed: fixed.slice(0, forms.length) };
}

/** A number as this language writes it. */
const read = (text: string, lang: string) =>
	Number(lang === 'en' ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.'));

/** @returns the numbers by name; null where the sentence is not made of this template */
export function claimsIn(
	template: string,
	sentence: string,
	lang = 'en'
): Record<string, number> | null {
	const asked: { name: string; fixed: (number | undefined)[] }[] = [];
	let pattern = '^';
	let from = 0;
	for (const match of template.matchAll(READOUT)) {
		pattern += plain(template.slice(from, match.index));
		const one = patternOf(match[2] ? match[2].slice(1).split('|') : []);
		pattern += one.pattern;
		asked.push({ name: match[1], fixed: one.fixed });
		from = match.index + match[0].length;
	}
	const found = new RegExp(`${pattern}${plain(template.slice(from))}$`, 'u').exec(sentence);
	if (!found) return null;

	const claims: Record<string, number> = {};
	let group = 1;
	for (const { name, fixed } of asked) {
		for (const value of fixed) {
			const told = found[group++];
			if (told !== undefined) claims[name] = value ?? read(told, lang);
		}
	}
	return claims;
}
