// The box of the words → whether any of this step lie below its edge, unread.

/** Less than this is no line of words; in pixels. */
const LINE = 8;
/** How much of what was seen stays in sight, so that the eye finds its place; in pixels. */
const KEPT = 44;

class Below {
	/** words of this step are below the edge of the box, and were never in it */
	more = $state(false);

	#box: HTMLElement | null = null;
	#words: HTMLElement | null = null;
	#step = '';
	/** the steps that were read to their end */
	readonly #read = new Set<string>();

	/** @param box what scrolls @param words what it holds of the step, less what stands under every step */
	watch(box: HTMLElement, words: HTMLElement) {
		this.#box = box;
		this.#words = words;
		const look = () => this.look();
		box.addEventListener('scroll', look, { passive: true });
		const observer = new ResizeObserver(look);
		observer.observe(box);
		observer.observe(words);
	}

	/** A step begins at its first word. */
	start(step: string) {
		this.#step = step;
		if (this.#box) this.#box.scrollTop = 0;
		this.look();
	}

	look() {
		const [box, words] = [this.#box, this.#words];
		if (!box || !words) return;
		const edge = box.getBoundingClientRect().bottom;
		const rest = words.getBoundingClientRect().bottom - edge;
		// where nothing is laid out, nothing is read
		if (rest <= LINE && box.clientHeight > 0) this.#read.add(this.#step);
		this.more = rest > LINE && !this.#read.has(this.#step);
		document.documentElement.toggleAttribute('data-more', rest > LINE);
	}

	/** The next words that fit. */
	show() {
		const box = this.#box;
		if (!box) return;
		const calm =
			document.documentElement.dataset.calm !== undefined ||
			matchMedia('(prefers-reduced-motion: reduce)').matches;
		const top = Math.max(LINE, box.clientHeight - KEPT);
		box.scrollBy({ top, behavior: calm ? 'instant' : 'smooth' });
	}
}

export const below = new Below();
