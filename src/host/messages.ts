// What a host page may ask of a capsule, by message: set levers, and tell how they stand. Public: docs/address.md.
import type { StoryData } from '#story/schema.ts';

/** `{ type: 'internet-if:set', levers: { name: number } }` → settings on the levers' own scales; null if it is not that. */
export function settingsIn(message: unknown, { levers }: StoryData): Record<string, number> | null {
	if (!isRecord(message) || message.type !== 'internet-if:set') return null;
	if (!isRecord(message.levers)) return null;
	const wanted = Object.entries(message.levers);
	if (wanted.length > Object.keys(levers).length) return null;
	const settings: Record<string, number> = {};
	for (const [name, value] of wanted) {
		if (!Object.keys(levers).includes(name)) return null;
		if (typeof value !== 'number' || !Number.isFinite(value)) return null;
		const { min, max, step } = levers[name];
		const inside = Math.min(max, Math.max(min, value));
		// as on the slider: 0.1 + 0.2 as people write it
		settings[name] = Number((min + Math.round((inside - min) / step) * step).toPrecision(12));
	}
	return settings;
}

export const asksForState = (message: unknown): boolean =>
	isRecord(message) && message.type === 'internet-if:get';

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
