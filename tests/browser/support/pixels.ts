// What is on the screen → numbers: pictures are decoded by the page itself, as no library here reads them.
import type { Locator, Page } from '@playwright/test';

export interface Seen {
	/** the share of each picture's pixels that are not the colour of its paper */
	readonly inked: readonly number[];
	/** the share of pixels whose red, green and blue differ from each other as no paper's do */
	readonly coloured: readonly number[];
	/** the share of pixels in which the first picture differs from each of the others, and so on */
	readonly differ: readonly (readonly number[])[];
}

/** Leaves only these pictures on the page, each on whole pixels: equal pictures then give equal screenshots. */
export const layOut = (pictures: Locator) =>
	pictures.evaluateAll((all) => {
		for (const element of document.querySelectorAll<HTMLElement>('body *')) {
			if (element.closest('svg') === null && !all.some((it) => element.contains(it))) {
				element.style.display = 'none';
			}
			if (all.some((it) => it !== element && element.contains(it))) element.style.border = '0';
		}
		for (const picture of all as SVGElement[]) {
			picture.style.width = '320px';
			picture.style.height = '192px';
		}
	});

/** @param papers the colour of each picture's paper: red, green, blue */
export async function look(
	page: Page,
	pictures: readonly Locator[],
	papers: readonly (readonly number[])[]
): Promise<Seen> {
	const shots: string[] = [];
	for (const picture of pictures) {
		shots.push((await picture.screenshot()).toString('base64'));
	}
	return page.evaluate(
		async ([all, grounds]) => {
			// edges are smoothed, and a grey filter rounds
			const NEAR = 8;
			// three times as much as the papers' own warmth
			const COLOUR = 40;
			const read = async (base64: string) => {
				const image = new Image();
				image.src = `data:image/png;base64,${base64}`;
				await image.decode();
				const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
				context.drawImage(image, 0, 0);
				return context.getImageData(0, 0, image.width, image.height).data;
			};
			const pixels = await Promise.all(all.map(read));
			const share = (data: Uint8ClampedArray, counts: (at: number) => boolean) => {
				let counted = 0;
				for (let at = 0; at < data.length; at += 4) if (counts(at)) counted += 4;
				return counted / data.length;
			};
			const far = (one: ArrayLike<number>, at: number, other: ArrayLike<number>, from: number) =>
				[0, 1, 2].some((i) => Math.abs(one[at + i] - other[from + i]) > NEAR);
			return {
				inked: pixels.map((data, i) => share(data, (at) => far(data, at, grounds[i], 0))),
				coloured: pixels.map((data) =>
					share(data, (at) => {
						const channels = [data[at], data[at + 1], data[at + 2]];
						return Math.max(...channels) - Math.min(...channels) > COLOUR;
					})
				),
				differ: pixels.map((one) =>
					pixels.map((other) =>
						one.length === other.length ? share(one, (at) => far(one, at, other, at)) : NaN
					)
				)
			};
		},
		[shots, papers] as const
	);
}
