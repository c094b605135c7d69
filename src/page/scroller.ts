// Scrolling → the step the reader is at. The only door to scrollama.
import scrollama from 'scrollama';

/** Where in the window a step takes over: on a phone the words begin under the picture. */
const OFFSET = { wide: 0.6, phone: 0.8 } as const;

/** A change of height by less than this is a phone's address bar, not a new window; in pixels. */
const ADDRESS_BAR = 120;

/** Where browsers do not say that scrolling has ended (Safari before 26), each scroll is looked at. */
const REST = 'onscrollend' in globalThis ? 'scrollend' : 'scroll';

/**
 * Tells the id of each step as it takes over, whichever way it was reached. A crossing only says
 * "look": scrollama hears one crossing of a batch, so on a busy page the last it hears of may be an
 * old one, or none. Which step it is follows from where the steps stand.
 * @returns how to stop; null where the browser cannot watch (no IntersectionObserver)
 */
export function watchSteps(steps: readonly HTMLElement[], tell: (id: string) => void) {
	if (!('IntersectionObserver' in window)) return null;

	const narrow = matchMedia('(max-width: 800px)');
	const offset = () => (narrow.matches ? OFFSET.phone : OFFSET.wide);
	const look = () => {
		const line = innerHeight * offset();
		const reached = steps.findLast((step) => step.getBoundingClientRect().top <= line);
		tell((reached ?? steps[0]).id);
	};
	const scroller = scrollama();
	const setUp = () =>
		scroller
			.setup({ step: [...steps], offset: offset() })
			.onStepEnter(look)
			.onStepExit(look);
	setUp();
	addEventListener(REST, look);

	let { innerWidth: width, innerHeight: height } = window;
	const resized = () => {
		if (innerWidth === width && Math.abs(innerHeight - height) < ADDRESS_BAR) return;
		({ innerWidth: width, innerHeight: height } = window);
		scroller.resize();
	};
	addEventListener('resize', resized);
	narrow.addEventListener('change', setUp);
	return () => {
		removeEventListener(REST, look);
		removeEventListener('resize', resized);
		narrow.removeEventListener('change', setUp);
		scroller.destroy();
	};
}
