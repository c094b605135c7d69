// Scrolling → the step the reader is at. The only door to scrollama.
import scrollama from 'scrollama';
import { placeIn, putBack, type Place } from './place.ts';

/** Where in the window a step takes over: on a phone the words begin under the picture. */
const OFFSET = { wide: 0.6, phone: 0.8 } as const;

/** Where in the window words are not covered by the picture. */
const CLEAR = { wide: 0.08, phone: 0.5 } as const;

/** A change of height by less than this is a phone's address bar, not a new window; in pixels. */
const ADDRESS_BAR = 120;

/** Where browsers do not say that scrolling has ended (Safari before 26), each scroll is looked at. */
const REST = 'onscrollend' in globalThis ? 'scrollend' : 'scroll';

/**
 * Tells the id of each step as it takes over, whichever way it was reached. A crossing only says
 * "look": scrollama hears one crossing of a batch, so on a busy page the last it hears of may be an
 * old one, or none. Which step it is follows from where the steps stand.
 * A window of another width (a tablet that is turned) keeps the step that was read.
 * @returns how to stop; null where the browser cannot watch (no IntersectionObserver)
 */
export function watchSteps(steps: readonly HTMLElement[], tell: (id: string) => void) {
	if (!('IntersectionObserver' in window)) return null;

	const narrow = matchMedia('(max-width: 800px)');
	const layout = () => (narrow.matches ? 'phone' : 'wide');
	const offset = () => OFFSET[layout()];
	const line = () => innerHeight * offset();

	/** null above the first step */
	let place: Place | null = null;
	let turning = 0;
	const look = () => {
		if (turning) return;
		const reached = steps.filter((step) => step.getBoundingClientRect().top <= line()).pop();
		place = reached ? placeIn(reached) : null;
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

	const back = () => {
		if (!place) return;
		putBack(place, steps[steps.indexOf(place.step) + 1], innerHeight * CLEAR[layout()], line());
	};
	/** At once, and again when charts have taken their new size. */
	const turn = () => {
		cancelAnimationFrame(turning);
		back();
		turning = requestAnimationFrame(() => {
			turning = requestAnimationFrame(() => {
				back();
				turning = 0;
				look();
			});
		});
	};

	const widthNow = () => document.documentElement.clientWidth;
	let [width, height] = [widthNow(), innerHeight];
	const resized = () => {
		const turned = widthNow() !== width;
		if (!turned && Math.abs(innerHeight - height) < ADDRESS_BAR) return;
		[width, height] = [widthNow(), innerHeight];
		if (turned) turn();
		scroller.resize();
	};
	addEventListener('resize', resized);
	narrow.addEventListener('change', setUp);
	return () => {
		cancelAnimationFrame(turning);
		removeEventListener(REST, look);
		removeEventListener('resize', resized);
		narrow.removeEventListener('change', setUp);
		scroller.destroy();
	};
}
