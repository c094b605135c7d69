// Where a slipper stands into the line that draws it: a sole, what covers the toes, and a bobble. 44 wide.

/** @param x its heel @param y the floor under it */
export const slipper = (x: number, y: number) =>
	`M${x} ${y - 5}q22 3 44 0v5h-44zM${x + 19} ${y - 7}q2-17 14-16q11 2 11 16q-12 2-25 0zM${x + 25} ${y - 27}a6 6 0 1 1-.1 0z`;
