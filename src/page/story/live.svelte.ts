// The doors out of a reading: numbers in the words, the address bar, one quiet announcement, one notice.
import { offeredBy } from '#story/inputs.ts';
import { wordsFor } from '#story/template.ts';
import { afterPaint } from '../ensemble/paint.ts';
import { touch } from './touch.ts';
import { keepPaper } from './paper.svelte.ts';
import { captionOf, chartSays, type View } from '../islands/view.ts';

/** Long enough after the last move that a reader has stopped; in milliseconds. */
const QUIET = 600;
/** Browsers refuse more than about three changes of the address a second; in milliseconds. */
const ADDRESS = 400;

export function live(view: View, whole: boolean) {
	$effect.root(() => {
		keepNumbers(view);
		keepAddress(view);
		keepTongues(view);
		keepPaper(view);
		announce(view);
		openFolds(view);
	});
	if (!whole) notice(view);
}

/** Every number in the words follows the model. Steps that offer no lever never change. */
function keepNumbers({ reading, story, lang }: View) {
	for (const element of document.querySelectorAll<HTMLDataElement>('data[data-readout]')) {
		const { readout = '', at = '', forms } = element.dataset;
		const step = reading.stepNamed(at);
		if (offeredBy(step, story).length === 0) continue;
		$effect(() => {
			const value = reading.valueOf(readout, step);
			element.value = String(value);
			const text = wordsFor(value, forms ? forms.split('|') : [], lang);
			if (element.textContent !== text) element.textContent = text;
		});
	}
}

/** The same step and levers in another language. */
function keepTongues({ reading, story: { steps } }: View) {
	const links = document.querySelectorAll<HTMLAnchorElement>('.tongues a');
	let furthest = 0;
	const lead = () => {
		const at = steps.indexOf(reading.step);
		// the links stand above the story: whoever is at its start to press one has come back up
		const address = reading.addressAt(steps[at || furthest].id);
		for (const link of links) link.hash = address;
	};
	for (const link of links) link.addEventListener('pointerdown', lead);
	$effect(() => {
		furthest = Math.max(furthest, steps.indexOf(reading.step));
		touch(reading);
		return afterPaint(lead);
	});
}

function keepAddress({ reading }: View) {
	let first = true;
	$effect(() => {
		touch(reading);
		if (first) {
			first = false;
			// a query is read once, and then lives where no server sees it
			if (!location.search) return;
		}
		const timer = setTimeout(() => {
			const { address } = reading;
			try {
				const place = location.pathname + (address ? `#${address}` : '');
				if (location.search || location.hash !== (address ? `#${address}` : ''))
					history.replaceState(null, '', place);
			} catch {
				// a frame may forbid it: the link button still makes the right address
			}
		}, ADDRESS);
		return () => clearTimeout(timer);
	});
}

/** A link to the numbers of a chart opens the fold they lie in; in a capsule, the step too. */
function openFolds({ reading }: View) {
	addEventListener('click', ({ target }) => {
		const link = target instanceof Element && target.closest('a[href^="#numbers-"]');
		const numbers = link && document.getElementById(link.getAttribute('href')!.slice(1));
		if (!numbers) return;
		for (const fold of [numbers.closest('details'), numbers.querySelector('details')])
			if (fold) fold.open = true;
		reading.at = numbers.closest('.step')?.id ?? reading.at;
	});
}

/** One sentence, when the reader has stopped moving a lever: what the picture and the chart now say. */
function announce(view: View) {
	const { reading, story } = view;
	const region = document.getElementById('said');
	let before = reading.choicesAt(reading.step);
	$effect(() => {
		const step = reading.step;
		const choices = reading.choicesAt(step);
		if (choices === before || !region) return;
		const timer = setTimeout(() => {
			before = choices;
			const chart = step.chart ?? story.strip;
			region.textContent = `${captionOf(view, step)} ${chartSays(view, chart, step)}`;
		}, QUIET);
		return () => clearTimeout(timer);
	});
}

function notice({ ui }: View) {
	const box = document.getElementById('notice');
	if (!box) return;
	const close = document.createElement('button');
	close.className = 'button';
	close.textContent = ui.notice.close;
	close.addEventListener('click', () => (box.hidden = true));
	box.replaceChildren(`${ui.notice.damaged} `, close);
	box.hidden = false;
}
