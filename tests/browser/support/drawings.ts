// What is wrong with printed drawings and boxes, as a list of sentences: spilled, cut off, or asking for an id that is not there.
import type { Page } from '@playwright/test';

/** Counted things and words that a drawing cuts off at its edge. In pixels of the screen, without their strokes. */
export const cutByDrawings = (page: Page, tolerance = 2) =>
	page.evaluate((most) => {
		const cut: string[] = [];
		for (const svg of document.querySelectorAll('main svg[role="img"]')) {
			const room = svg.getBoundingClientRect();
			for (const mark of svg.querySelectorAll('[data-count], text')) {
				const box = mark.getBoundingClientRect();
				if (box.width === 0 && box.height === 0) continue;
				const over = Math.max(
					room.left - box.left,
					box.right - room.right,
					room.top - box.top,
					box.bottom - room.bottom
				);
				const name = mark.getAttribute('data-count') ?? mark.textContent;
				// what is larger than a third of the drawing may run off it, as a floor or a beam does
				const runsOff = Math.max(box.width / room.width, box.height / room.height) > 1 / 3;
				const inView =
					(Math.min(room.right, box.right) - Math.max(room.left, box.left)) *
					(Math.min(room.bottom, box.bottom) - Math.max(room.top, box.top));
				if (runsOff && mark.tagName !== 'text' && inView > (box.width * box.height) / 10) continue;
				if (over > most)
					cut.push(
						`"${name}" by ${over.toFixed(0)} px, in ${svg.parentElement?.id || svg.id || svg.getAttribute('aria-label')}`
					);
			}
		}
		return cut;
	}, tolerance);

/** Whatever stands out of the piece of the sheet it belongs to, to the left, the right or below. */
export const spilledFrom = (page: Page, pieces: string) =>
	page.evaluate((selector) => {
		const spilled: string[] = [];
		for (const piece of document.querySelectorAll<HTMLElement>(selector)) {
			const room = piece.getBoundingClientRect();
			for (const element of piece.querySelectorAll<HTMLElement>('*:not(svg *)')) {
				// the drawing pad's margin is there for fingers; the ruler measures letters; neither is seen
				if (element.closest('.pad, .ruler') || !element.checkVisibility()) continue;
				const box = element.getBoundingClientRect();
				if (box.width === 0) continue;
				const over = Math.max(
					room.left - box.left,
					box.right - room.right,
					box.bottom - room.bottom
				);
				if (over > 1) {
					spilled.push(
						`${element.tagName}.${element.className} by ${over.toFixed(0)} px, in ${piece.getAttribute('aria-label')}`
					);
				}
			}
		}
		return spilled;
	}, pieces);

/** Ids that are there twice, and references to ids that are not there. */
export const wrongIds = (page: Page) =>
	page.evaluate(() => {
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		const wrong = ids
			.filter((id, i) => ids.indexOf(id) !== i)
			.map((id) => `"${id}" is there twice`);
		const ask = (id: string, who: Element) => {
			if (!ids.includes(id)) wrong.push(`${who.tagName} asks for "${id}"`);
		};
		for (const element of document.querySelectorAll('main *')) {
			for (const { name, value } of element.attributes) {
				if (/^(for|aria-labelledby|aria-describedby|aria-controls)$/.test(name)) {
					for (const id of value.split(' ')) ask(id, element);
				}
				if (name === 'href' && value.startsWith('#')) ask(value.slice(1), element);
				for (const [, id] of value.matchAll(/url\(["']?#([^"')]+)/g)) ask(id, element);
			}
		}
		return [...new Set(wrong)];
	});
