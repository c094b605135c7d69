// A lying letter's place → its edge and flap in one line, in the drawing's own measure: so all letters of a
// drawing share one dot screen and one width of line, whatever their size. Filled, it covers what is under it.
import { HEIGHT, SEAL, WIDTH } from '../kit/envelope.ts';

/** @param x, y the middle of its foot. @param lean degrees. @param scale of the kit's letter, 140 wide. */
export function letterPath(x: number, y: number, lean: number, scale: number): string {
	const turn = (lean / 180) * Math.PI;
	const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
	const at = (u: number, v: number) =>
		`${(x + u * cos - v * sin).toFixed(1)} ${(y + u * sin + v * cos).toFixed(1)}`;
	const half = WIDTH / 2;
	const [left, right] = [at(-half, -HEIGHT), at(half, -HEIGHT)];
	return `M${left}L${right}L${at(half, 0)}L${at(-half, 0)}zM${right}L${at(SEAL.x, SEAL.y)}L${left}`;
}
