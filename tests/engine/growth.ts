// How the work of a function grows with what it is given, in processor time: what others do beside it counts for little.
import process from 'node:process';

/** Milliseconds of processor time, the least of three. */
function effort(run: () => void): number {
	const times = [1, 2, 3].map(() => {
		const before = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return Math.min(...times);
}

/** Below this a processor's clock and the collector of memory say more than the work does; in milliseconds. */
const NOISE = 25;

/** Whether twice as much takes clearly less than four times the work: work that grows with the square takes that. */
export function growsGently(work: (size: number) => void, size: number): boolean {
	work(size);
	return effort(() => work(2 * size)) < 3 * effort(() => work(size)) + NOISE;
}
