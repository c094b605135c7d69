// Scrolling → the step the reader is at. The only door to scrollama.
import scrollama from 'scrollama';

/** Where in the window a step takes over: on a phone the words begin under the picture. */
const OFFSET = { wide: 0.6, phone: 0.8 } as const;

/** A change of height by less than this is a phone's address bar, not a new window; in pixels. */
const ADDRESS_BAR = 120;

/**
 * Tells the id of each step as it takes over, whichever way it was reached.
 * @returns how to stop; null where the browser cannot watch (no IntersectionObserver)
 */
export function watchSteps(steps: readonly HTMLElement[], tell: (id: string) => void) {
	if (!('IntersectionObserver' in window)) return null;

	const narrow = matchMedia('(max-width: 800px)');
	const scroller = scrollama();
	const setUp = () =>
		scroller
			.setup({ step: [...steps], offset: narrow.matches ? OFFSET.phone : OFFSET.wide })
			.onStepEnter(({ element }) => tell(element.id));
	setUp();

	let { innerWidth: width, innerHeight: height } = window;
	const resized = () => {
		if (innerWidth === width && Math.abs(innerHeight - height) < ADDRESS_BAR) return;
		({ innerWidth: width, innerHeight: height } = window);
		scroller.resize();
	};
	addEventListener('resize', resized);
	narrow.addEventListener('change', setUp);
	return () => {
		removeEventListener('resize', resized);
		narrow.removeEventListener('change', setUp);
		scroller.destroy();
	};
}
