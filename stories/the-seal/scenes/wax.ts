// A drop of wax pressed with a false seal → its edge: eleven teeth, where a true seal has twelve, and two drips.

const TEETH = 11;

export function wax(cx: number, cy: number, radius: number): string {
	const points = Array.from({ length: TEETH * 2 }, (_, i) => {
		const turn = (i / (TEETH * 2)) * 2 * Math.PI + 0.2;
		const drip = i === 5 || i === 13 ? 1.16 : 1;
		const reach = radius * (i % 2 ? 1.06 : 0.9) * drip * (1 + 0.03 * Math.sin(i * 2.3));
		return `${(cx + Math.cos(turn) * reach).toFixed(1)} ${(cy + Math.sin(turn) * reach).toFixed(1)}`;
	});
	return `M${points.join('L')}z`;
}
