// A colour somebody asked for → the nearest one that can be read on its ground.

type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb =>
	[1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16)) as never;

/** WCAG 2.2: relative luminance, 0 to 1. */
function luminance(rgb: Rgb): number {
	const [r, g, b] = rgb.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. @param one @param other as `#rrggbb` */
export function contrastOf(one: string, other: string): number {
	const [dark, light] = [rgbOf(one), rgbOf(other)].map(luminance).sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

/** `wanted`, moved towards `ink` in steps of a twentieth until it stands out from `ground` by `least` to 1. */
export function readable(wanted: string, ground: string, ink: string, least = 4.5): string {
	const [from, to] = [rgbOf(wanted), rgbOf(ink)];
	for (let part = 0; part <= 20; part++) {
		const mixed = from.map((value, i) => Math.round(value + ((to[i] - value) * part) / 20));
		const hex = `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
		if (contrastOf(hex, ground) >= least) return hex;
	}
	return ink;
}
