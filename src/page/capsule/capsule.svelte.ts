// A printed capsule → a living one: the step a reader is at, the looks that were asked for, the host that listens.
import { readable } from '#host/contrast.ts';
import { readFrameAddress, type FrameAddress } from '#host/frame-address.ts';
import { tellHeights } from '#host/heights.ts';
import { asksForState, settingsIn } from '#host/messages.ts';
import { live } from '../live.svelte.ts';
import type { PlayModule } from '../story-modules.ts';
import { tell, type View } from '../view.ts';
import { wake } from '../wake.ts';
import Stepper from './Stepper.svelte';

/** Paper and soot by day and by night: tokens.css. */
const INKS = { day: ['#f4eee1', '#1c1a17'], night: ['#15181c', '#efe8da'] } as const;

export async function startCapsule(play: PlayModule) {
	const framed = parent !== window;
	// before the reading takes the address over
	const asked = readFrameAddress(location.hash + location.search, framed);
	const { view, whole } = await wake(play, { stepper: Stepper });
	dress(asked);
	offer(asked, view);
	$effect.root(() => showStep(view));
	live(view, whole && !asked.refused);
	if (framed) listen(view, play.slug, asked);
}

/** Only the step the reader is at is shown; a reader who walks hears where they came. */
function showStep({ reading }: View) {
	let shown: Element | null = null;
	const steps = [...document.querySelectorAll('.step')];
	$effect(() => {
		const next = document.getElementById(reading.at);
		for (const step of steps) step.classList.toggle('now', step === next);
		if (shown && shown !== next) {
			const heading = next?.querySelector('h2');
			heading?.setAttribute('tabindex', '-1');
			heading?.focus({ preventScroll: true });
			scrollTo(0, 0);
		}
		shown = next;
	});
	// a link inside the words, or the back button
	addEventListener('hashchange', () => {
		const id = location.hash.slice(1);
		if (reading.story.steps.some((step) => step.id === id)) reading.at = id;
	});
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="https"]'))
		link.target = '_blank';
}

function dress({ ui, theme, accent }: FrameAddress) {
	const root = document.documentElement;
	root.dataset.ui = ui;
	if (theme !== 'auto') root.dataset.theme = theme === 'dark' ? 'night' : 'day';
	if (!accent) return;
	const dark = matchMedia('(prefers-color-scheme: dark)');
	const paint = () => {
		const night = theme === 'dark' || (theme === 'auto' && dark.matches);
		const [paper, soot] = INKS[night ? 'night' : 'day'];
		root.style.setProperty('--accent', readable(accent, paper, soot));
		root.dataset.accent = '';
	};
	paint();
	dark.addEventListener('change', paint);
}

/** The advocate's link, always with the name of its host; another language, where one was asked for. */
function offer({ call, language }: FrameAddress, { slug, ui, lang, told }: View) {
	const place = document.getElementById('asked');
	if (!place) return;
	const link = (href: string, text: string) => {
		const anchor = document.createElement('a');
		anchor.className = 'call';
		anchor.href = href;
		anchor.target = '_blank';
		anchor.rel = 'noopener nofollow';
		anchor.textContent = text;
		return anchor;
	};
	const name = language !== lang && told?.[language ?? ''];
	if (name) {
		const other = link(
			`./${slug}.${language}.html`,
			tell(ui.capsule.offer, { language: name }, lang)
		);
		other.target = '_self';
		place.append(other, ' ');
	}
	if (call) place.append(link(call.href, call.label || call.host), ` (${call.host})`);
	place.hidden = place.childNodes.length === 0;
}

function listen({ reading, story }: View, slug: string, { secret }: FrameAddress) {
	const watched = document.querySelector('main');
	if (watched) tellHeights({ watched, name: slug, secret });
	addEventListener('message', ({ data, source, origin }) => {
		if (source !== parent) return;
		const settings = settingsIn(data, story);
		if (settings) reading.chooseAll(settings);
		if (!settings && !asksForState(data)) return;
		const { at: step, choices: levers, address } = reading;
		const state = { type: 'internet-if:state', version: 1, story: slug, step, levers, address };
		parent.postMessage({ ...state, levers: { ...levers } }, origin === 'null' ? '*' : origin);
	});
}
