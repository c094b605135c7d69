// Where a reader is in a step → the same place once the page has been laid out anew, in a window of another width.

export interface Place {
	readonly step: HTMLElement;
	/** what the reader has before them, and how far down the window it begins, as a share of its height */
	readonly mark: Element;
	readonly at: number;
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** The heading of the step while it is in the window; then the last part that begins above its middle. */
export function placeIn(step: HTMLElement): Place {
	const heading = step.querySelector('h2') ?? step;
	const begun = [...step.querySelectorAll('.words > *')].filter(
		(part) => topOf(part) < innerHeight / 2
	);
	const mark = topOf(heading) < 0 ? (begun.pop() ?? heading) : heading;
	return { step, mark, at: topOf(mark) / innerHeight };
}

/**
 * Scrolls so that the place is where it was, below `clear`, and its step is the one at `line`; both in pixels.
 * @param next the step after it
 */
export function putBack(
	{ step, mark, at }: Place,
	next: Element | undefined,
	clear: number,
	line: number
) {
	const wanted = at < 0 ? at * innerHeight : Math.max(clear, at * innerHeight);
	const least = topOf(step) - line + 1;
	const most = next ? topOf(next) - line - 1 : Infinity;
	scrollBy(0, Math.min(most, Math.max(least, topOf(mark) - wanted)));
}
