// How tall the capsule is → the message each kind of host waits for. Nothing but the height and a name goes out.
import { secretIn } from './frame-address.ts';

/** A host hears of a new height at most four times a second; in milliseconds. */
const PAUSE = 250;
/** When it is told again though it has not changed: some hosts begin to listen late, and say nothing. In milliseconds. */
const AGAIN = [1000, 2000, 4000, 6000, 10_000, 20_000, 30_000];

/** What hosts call this frame. */
export interface Names {
	/** the story's own: Datawrapper asks for any */
	readonly slug: string;
	/** what Pym wrote into the address, or else the story's */
	readonly child: string;
	/** WordPress listens only to a frame that knows its secret */
	readonly secret: string | null;
}

interface Frame {
	/** how tall all that is shown wants to be, in pixels; 0 while it is not laid out */
	readonly height: () => number;
	/** what that depends on */
	readonly watched: readonly Element[];
	readonly names: Names;
}

/** What goes out for a height, in every protocol that needs no invitation. */
export function announcements(height: number, { slug, child, secret }: Names): unknown[] {
	const wordpress = secret ? [{ message: 'height', value: height, secret }] : [];
	return [
		...wordpress,
		{ 'datawrapper-height': { [slug]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		`pymxPYMx${child}xPYMxheightxPYMx${height}`,
		JSON.stringify({ src: location.href.replace(/#.*/s, ''), context: 'iframe.resize', height })
	];
}

/** Whether a message of the host says "I listen now": WordPress, the frames of newsrooms, Pym. */
export function asksForHeight(data: unknown): boolean {
	if (typeof data === 'string') return /^pymxPYMx.*xPYMxwidthxPYMx/s.test(data);
	const { message, sentinel, type } = (data ?? {}) as Record<string, unknown>;
	return message === 'ready' || (sentinel === 'amp' && type === 'frames-init');
}

/** Tells the host how tall the frame wants to be: at once, whenever that changes, and when it is asked. */
export function tellHeights({ height, watched, names: known }: Frame, host: Window = parent) {
	let names = known;
	let told = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	// it is no secret, and the host may have no origin to name
	const say = (message: unknown) => host.postMessage(message, '*');

	// H5P's resizer answers a frame that greets it, and no other
	let greeted = false;
	const h5p = (action: string, more = {}) => say({ context: 'h5p', action, ...more });
	const size = (tall: number) => ({ scrollHeight: tall, clientHeight: tall });

	/** What is not laid out has no height: a hidden frame says nothing until it is shown. */
	const measured = () => (innerWidth > 0 ? Math.ceil(height()) : 0);
	const tell = (again = false) => {
		clearTimeout(timer);
		timer = undefined;
		const now = measured();
		if (now === 0 || (now === told && !again)) return;
		told = now;
		for (const message of announcements(now, names)) say(message);
		if (greeted) h5p('prepareResize', size(now));
	};

	// neither an observer nor a frame of animation comes in a frame that is clipped or below the fold
	tell();
	h5p('hello');
	const repeats = AGAIN.map((after) => setTimeout(tell, after, true));
	const soon = () => (timer ??= setTimeout(tell, PAUSE));
	const observer = new ResizeObserver(soon);
	for (const element of watched) observer.observe(element);

	addEventListener('resize', () => (timer ??= setTimeout(tell, PAUSE, true)));
	document.addEventListener('visibilitychange', () => tell(true));
	// a frame that is shown again changes no size of its own: in Chromium nothing else says that it is there
	const seen = new IntersectionObserver(
		(all) => all.some((one) => one.isIntersecting) && tell(true)
	);
	for (const element of watched) seen.observe(element);
	addEventListener('pointerenter', () => tell(true), { once: true, capture: true });
	// WordPress writes its secret into the address of a frame that lives already
	addEventListener('hashchange', () => {
		const secret = secretIn(location.hash);
		if (!secret || secret === names.secret) return;
		names = { ...names, secret };
		tell(true);
	});
	addEventListener('message', ({ data, source }: MessageEvent) => {
		if (source !== host) return;
		if (asksForHeight(data)) tell(true);
		if (data?.context !== 'h5p') return;
		if (data.action === 'ready') h5p('hello');
		if (data.action === 'hello' || data.action === 'resize') {
			greeted = true;
			h5p('prepareResize', size(measured()));
		}
		if (data.action === 'resizePrepared') h5p('resize', size(measured()));
	});
	return () => {
		observer.disconnect();
		seen.disconnect();
		for (const repeat of [...repeats, timer]) clearTimeout(repeat);
	};
}
