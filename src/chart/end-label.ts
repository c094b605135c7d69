// A series that has a name → its end, told to the frame.
import { onDestroy } from 'svelte';
import { getFrame, type End, type Ink, type Stroke } from './frame.ts';
import type { Series } from './series.ts';

interface Named {
	readonly series: Series;
	readonly label?: string;
	readonly ink: Ink;
	readonly stroke: Stroke;
	readonly clear?: number;
}

/** For a mark to call once, while it is made. `named` is read again whenever what it reads changes. */
export function labelEnd(named: () => Named): void {
	const frame = getFrame();
	const end = (): End | null => {
		const { series, label, ink, stroke, clear } = named();
		const last = series.x.length - 1;
		if (!label || last < 0 || !Number.isFinite(series.y[last])) return null;
		const [bottom, top] = frame.y.range();
		const y = Math.min(bottom, Math.max(top, frame.y(series.y[last])));
		const x = frame.x(series.x[last]);
		return { x: round(x), y: round(y), text: label, ink, stroke, clear };
	};
	onDestroy(frame.announce(end));
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
