// A printed capsule → a living one: the step a reader is at, the looks that were asked for, the host that listens.
import { flushSync } from 'svelte';
import { readable } from '#host/contrast.ts';
import { readFrameAddress, secretIn, type FrameAddress } from '#host/frame-address.ts';
import { tellHeights } from '#host/heights.ts';
import { asksForState, settingsIn } from '#host/messages.ts';
import { live } from '../story/live.svelte.ts';
import type { PlayModule } from '../islands/story-modules.ts';
import { tell, type Alone, type View } from '../islands/view.ts';
import { wake } from '../story/wake.ts';
import { stayPrinted } from '../islands/wake-part.ts';
import { below } from './below.svelte.ts';
import { addressOf } from './home.ts';
import Stepper from './Stepper.svelte';

/** Paper and soot by day and by night: tokens.css. */
const INKS = { day: ['#f4eee1', '#1c1a17'], night: ['#15181c', '#efe8da'] } as const;

export const startCapsule = (play: PlayModule) => starting(play).catch(stayPrinted);

async function starting(play: PlayModule) {
	const framed = parent !== window;
	// before the reading takes the address over
	const asked = readFrameAddress(location.hash + location.search, framed);
	const { view, whole, become } = await wake<Alone>(play, {
		more: { stepper: Stepper },
		carries: { stage: 'live', stepper: 'live' }
	});
	become('live');
	dress(asked);
	offer(asked, view);
	nameHome();
	$effect.root(() => showStep(view));
	// the step is shown before its height is told
	flushSync();
	live(view, whole && !asked.refused);
	leaveBy(asked);
	if (framed) listen(view, play.slug, asked);
}

const part = (id: string) => document.getElementById(id)!;

/** Only the step the reader is at is shown; a reader who walks hears where they came. */
function showStep({ reading }: View) {
	let shown: Element | null = null;
	const steps = [...document.querySelectorAll('.step')];
	const inSight = watchTop(part('sheet'));
	below.watch(part('words-box'), part('steps'));
	$effect(() => {
		const next = document.getElementById(reading.at);
		for (const step of steps) step.classList.toggle('now', step === next);
		below.start(reading.at);
		if (shown && shown !== next) {
			const heading = next?.querySelector('h2');
			heading?.setAttribute('tabindex', '-1');
			heading?.focus({ preventScroll: true });
			// in a frame as tall as its words the way on is far below the next step's first one
			if (!inSight()) part('sheet').scrollIntoView({ block: 'start' });
		}
		shown = next;
	});
	// a link inside the words, or the back button
	addEventListener('hashchange', () => {
		const id = location.hash.slice(1);
		if (reading.story.steps.some((step) => step.id === id)) reading.at = id;
	});
}

/** Whether the top of an element is in the reader's window, which a frame cannot measure. */
function watchTop(element: Element) {
	let seen = true;
	const line = document.createElement('i');
	line.style.cssText = 'display:block;height:1px;margin-bottom:-1px';
	element.before(line);
	new IntersectionObserver(([{ isIntersecting }]) => (seen = isIntersecting)).observe(line);
	return () => seen;
}

/** A link leaves by a window of its own; in WordPress, which allows none, the host opens pages beside this file. */
function leaveBy({ secret: given }: FrameAddress) {
	let secret = given;
	addEventListener('hashchange', () => (secret = secretIn(location.hash) ?? secret));
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="https"]'))
		link.target = '_blank';
	document.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[target="_blank"]');
		if (!link || !secret || link.host !== location.host || event.defaultPrevented) return;
		event.preventDefault();
		parent.postMessage({ message: 'link', value: link.href, secret }, '*');
	});
}

/** A file that was not told where its site is learns it from where it is served; on a disk there is no site beside it. */
function nameHome() {
	const place = part('home');
	const [link, address] = place.children as unknown as [HTMLAnchorElement, HTMLElement];
	if (address.textContent) return;
	place.hidden = !link.protocol.startsWith('http');
	address.textContent = addressOf(link.href);
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
function offer({ call, language }: FrameAddress, { slug, ui, lang, told }: Alone) {
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
			// what the host wrote into the address goes along
			`./${slug}.${language}.html${location.search}${location.hash}`,
			tell(ui.capsule.offer, { language: name }, lang)
		);
		other.target = '_self';
		place.append(other, ' ');
	}
	if (call) place.append(link(call.href, call.label || call.host), ` (${call.host})`);
	place.hidden = place.childNodes.length === 0;
}

function listen({ reading, story }: View, slug: string, { secret, child }: FrameAddress) {
	const [picture, flow] = [part('picture'), part('flow')];
	tellHeights({
		height: tallEnough,
		watched: [picture, flow],
		names: { slug, child: child ?? slug, secret }
	});
	addEventListener('message', ({ data, source, origin }) => {
		if (source !== parent) return;
		const settings = settingsIn(data, story);
		if (settings) {
			reading.chooseAll(settings);
			reading.free = reading.choices;
		}
		if (!settings && !asksForState(data)) return;
		const { at: step, address } = reading;
		const levers = reading.choicesAt(reading.step);
		const state = { type: 'internet-if:state', version: 1, story: slug, step, levers, address };
		parent.postMessage({ ...state, levers: { ...levers } }, origin === 'null' ? '*' : origin);
	});
}

/** The height at which nothing scrolls inside, whatever the height of the box is now; in pixels. */
function tallEnough(): number {
	const tall = (element: Element) => element.getBoundingClientRect().height;
	const [main, sheet, box] = [document.querySelector('main')!, part('sheet'), part('words-box')];
	if (tall(sheet) === 0) return 0;
	const stacked = getComputedStyle(sheet).flexDirection === 'column';
	const room = parseFloat(getComputedStyle(main).getPropertyValue('--room')) || 0;
	if (stacked) return tall(main) - tall(box) + tall(part('flow'));
	return tall(main) - tall(sheet) + Math.max(room, tall(part('flow')));
}
