// What is wrong with a layout, as a list of sentences: cut text, small targets, covered focus.
import type { Page } from '@playwright/test';

/** Controls in sight that are smaller than `least` pixels either way; links in running words are exempt (WCAG 2.5.8). */
export const smallTargets = (page: Page, selector: string, least: number) =>
	page.evaluate(
		([controls, pixels]) => {
			return [...document.querySelectorAll<HTMLElement>(controls)]
				.filter((control) => control.checkVisibility({ visibilityProperty: true }))
				.filter((control) => getComputedStyle(control).display !== 'inline')
				.flatMap((control) => {
					const { width, height, right } = control.getBoundingClientRect();
					if (right < 0 || (width <= 1 && height <= 1)) return []; // the skip link before it has the focus
					const small = Math.min(width, height) < pixels - 0.5;
					return small
						? [
								`${control.tagName} "${(control.getAttribute('aria-label') ?? control.innerText).slice(0, 40)}" #${control.id}: ${width.toFixed(1)} × ${height.toFixed(1)}`
							]
						: [];
				});
		},
		[selector, least] as const
	);

/** Words in the window that a box cuts off, in HTML and in drawings. */
export const cutWords = (page: Page) =>
	page.evaluate(() => {
		const cut: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent?.trim() ?? '';
			const parent = node.parentElement;
			if (!text || !parent || parent.closest('script, style, desc, title, option')) continue;
			if (!parent.checkVisibility({ visibilityProperty: true })) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const box = range.getBoundingClientRect();
			if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) continue;
			for (let up: Element | null = parent; up && up !== document.body; up = up.parentElement) {
				const style = getComputedStyle(up);
				if (style.clipPath !== 'none') break; // kept for those who listen
				if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
				if (/auto|scroll/.test(style.overflowX + style.overflowY)) break;
				const room = up.getBoundingClientRect();
				const over = Math.max(
					room.left - box.left,
					box.right - room.right,
					room.top - box.top,
					box.bottom - room.bottom
				);
				if (over > 3) {
					cut.push(
						`"${text.slice(0, 50)}" by ${over.toFixed(0)} px, in ${up.tagName}.${up.getAttribute('class')}`
					);
					break;
				}
			}
		}
		return cut;
	});

/** Whether what has the focus can be seen: in the window, uncovered, with a ring. Null where all is well. */
export const focusHidden = (page: Page) =>
	page.evaluate(() => {
		const focus = document.activeElement;
		if (!(focus instanceof HTMLElement) || focus === document.body) return null;
		const it = `${focus.tagName} "${(focus.getAttribute('aria-label') ?? focus.innerText).slice(0, 40)}" #${focus.id}`;
		const { left, right, top, bottom, width, height } = focus.getBoundingClientRect();
		const [x, y] = [left + width / 2, top + height / 2];
		if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) {
			return `${it} is out of the window`;
		}
		const points = [
			[x, y],
			[x, top + 2],
			[x, bottom - 2]
		].filter(([, at]) => at > 0 && at < innerHeight);
		const seen = points.some(([px, py]) => {
			const there = document.elementFromPoint(px, py);
			return there && (focus.contains(there) || there.contains(focus));
		});
		if (!seen) return `${it} is covered by ${document.elementFromPoint(x, y)?.className}`;
		const { outlineStyle, outlineWidth } = getComputedStyle(focus);
		if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `${it} has no ring`;
		return null;
	});

/** The share of the window's height that pinned parts (sticky, fixed) keep from the words. */
export const pinnedShare = (page: Page) =>
	page.evaluate(() => {
		const rows = new Set<number>();
		for (const element of document.querySelectorAll('body *')) {
			const { position } = getComputedStyle(element);
			if (position !== 'sticky' && position !== 'fixed') continue;
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			const { top, bottom, width } = element.getBoundingClientRect();
			if (width < 0.7 * innerWidth) continue; // beside the words, not over them
			const from = Math.max(0, Math.round(top));
			for (let row = from; row < Math.min(innerHeight, bottom); row++) rows.add(row);
		}
		return rows.size / innerHeight;
	});
