// Competitors → the least processor time each took, in ms. They take turns, so that whatever else the machine does
// meets all of them; batches are short, so that one of them goes through undisturbed.
import process from 'node:process';

const BATCH = 8;

/** @param {Record<string, () => unknown>} competitors @param {number} rounds */
export function sideBySide(competitors, rounds = 12) {
	const best = {};
	const times = {};
	for (const [name, run] of Object.entries(competitors)) {
		run();
		const once = elapsed(run, 1);
		times[name] = Math.max(1, Math.round(BATCH / once));
		best[name] = Infinity;
	}
	for (let round = 0; round < rounds; round++) {
		for (const [name, run] of Object.entries(competitors)) {
			if (round > 2 && best[name] > 200) continue; // slow ones need no more
			best[name] = Math.min(best[name], elapsed(run, times[name]) / times[name]);
		}
	}
	return best;
}

function elapsed(run, times) {
	const start = process.cpuUsage();
	for (let i = 0; i < times; i++) run();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
