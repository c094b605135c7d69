// Levers moved as a hand moves them, and what the chart beside them then says.
import type { Page } from '@playwright/test';
import { painted } from './story.ts';

export const lever = (page: Page, step: string, name: string) =>
	page.locator(`[id="lever-${step}-${name}"]`);

export const leversOf = (page: Page, step: string) =>
	page.locator(`.step#${step} .lever input[type="range"]`).evaluateAll((inputs) =>
		(inputs as HTMLInputElement[]).map(({ id, min, max, step, value }) => ({
			name: id.slice(id.lastIndexOf('-') + 1),
			min: Number(min),
			max: Number(max),
			step: Number(step),
			value: Number(value)
		}))
	);

export type Settings = Readonly<Record<string, number>>;

/** Moves the sliders as a hand would: to a place, and then lets go. */
export async function setLevers(page: Page, step: string, settings: Settings) {
	await page.evaluate(
		([at, all]) => {
			for (const [name, value] of Object.entries(all)) {
				const slider = document.getElementById(`lever-${at}-${name}`) as HTMLInputElement;
				slider.value = String(value);
				slider.dispatchEvent(new Event('input', { bubbles: true }));
				slider.dispatchEvent(new Event('change', { bubbles: true }));
			}
		},
		[step, settings] as const
	);
	await painted(page);
}

/** The same settings in every run; every lever at an end now and then. */
export async function settingsAtRandom(page: Page, step: string, count: number) {
	const levers = await leversOf(page, step);
	let seed = 20;
	const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	return Array.from({ length: count }, (): Settings =>
		Object.fromEntries(
			levers.map(({ name, min, max, step: size }) => {
				const places = Math.round((max - min) / size);
				const place = Math.round(Math.min(1, Math.max(0, random() * 1.2 - 0.1)) * places);
				return [name, Number((min + place * size).toPrecision(12))];
			})
		)
	);
}

/**
 * The chart on the stage: its name, its sentence, where its line goes, and the value at its ring
 * (null without one), read from the axis; `pixel` is what a tenth of a pixel is worth.
 */
export const chartOf = (page: Page) =>
	page.evaluate(() => {
		const svg = document.querySelector('.stage .chart svg')!;
		const paths = [...svg.querySelectorAll('path')];
		const rules =
			paths.map((path) => path.getAttribute('d') ?? '').find((d) => /H\d/.test(d)) ?? '';
		const ys = [...rules.matchAll(/M[\d.]+ ([\d.]+)H/g)].map((match) => Number(match[1]));
		const labels = [...svg.querySelectorAll('text[text-anchor="end"]:not(.name)')].map((text) =>
			Number(text.textContent)
		);
		const per = (labels[labels.length - 1] - labels[0]) / (ys[ys.length - 1] - ys[0]);
		const ring = svg.querySelector('circle[r="7"]');
		return {
			title: svg.getAttribute('aria-label') ?? '',
			says: (svg.querySelector('desc')?.textContent ?? '').trim(),
			lines: paths
				.filter((path) => path.getAttribute('stroke') === 'var(--a)')
				.map((path) => path.getAttribute('d')),
			ring: ring ? labels[0] + (Number(ring.getAttribute('cy')) - ys[0]) * per : null,
			pixel: Math.abs(per) / 10
		};
	});

/** Words and drawings that hold what is not a number, or the mark of an unfilled sentence. */
export const badNumbers = (page: Page) =>
	page.evaluate(() => {
		const bad: string[] = [];
		const inWords = /NaN|Infinity|undefined|\bnull\b|[{}]|(?<![\d\p{L}-])[-−]0(?![\d.,])/u;
		const inDrawing = /NaN|Infinity|undefined|null|[{}]|(?<![\d.e])-0(?:\.0+)?(?![\d.])/;
		// an equation of the model may give a unit in braces: 1{key}
		const equations = [...document.querySelectorAll<HTMLElement>('.eq')].map((it) => it.innerText);
		for (const text of [document.body.innerText, document.title]) {
			for (const line of text.split('\n')) {
				if (inWords.test(line) && !equations.includes(line)) bad.push(line);
			}
		}
		for (const element of document.querySelectorAll('main *, header *')) {
			for (const { name, value } of element.attributes) {
				const drawn = /^(d|[cdr]?[xy][12]?|r|points|transform|viewBox|width|height|style)$/.test(
					name
				);
				const told = /^(aria-label|aria-valuetext|value|min|max|alt|title|data-year)$/.test(name);
				if ((drawn && inDrawing.test(value)) || (told && inWords.test(value))) {
					bad.push(`${element.tagName} ${name}="${value.slice(0, 80)}"`);
				}
			}
		}
		for (const told of document.querySelectorAll('svg text, svg desc, svg title')) {
			if (inWords.test(told.textContent ?? '')) bad.push(told.textContent ?? '');
		}
		return [...new Set(bad)];
	});
