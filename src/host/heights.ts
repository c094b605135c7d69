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
	const h5p = talkToH5P(say, () => laidOut(height));

	const tell = (again = false) => {
		clearTimeout(timer);
		timer = undefined;
		const now = laidOut(height);
		if (now === 0 || (now === told && !again)) return;
		told = now;
		for (const message of announcements(now, names)) say(message);
		h5p.tell(now);
	};
	const soon = (again = false) => (timer ??= setTimeout(tell, PAUSE, again));

	// neither an observer nor a frame of animation comes in a frame that is clipped or below the fold
	tell();
	h5p.greet();
	const repeats = AGAIN.map((after) => setTimeout(tell, after, true));
	const stop = watch(watched, soon, () => tell(true));
	// WordPress writes its secret into the address of a frame that lives already
	addEventListener('hashchange', () => {
		const secret = secretIn(location.hash);
		if (!secret || secret === names.secret) return;
		names = { ...names, secret };
		tell(true);
	});
	hear(host, (data) => {
		if (asksForHeight(data)) tell(true);
		if (data?.context === 'h5p') h5p.hear(data.action);
	});
	return () => {
		stop();
		for (const repeat of [...repeats, timer]) clearTimeout(repeat);
	};
}

/** What is not laid out has no height: a hidden frame says nothing until it is shown. */
const laidOut = (height: () => number) => (innerWidth > 0 ? Math.ceil(height()) : 0);

/** What the host says, and nobody else. */
const hear = (host: Window, said: (data: MessageEvent['data']) => void) =>
	addEventListener('message', ({ data, source }: MessageEvent) => {
		if (source === host) said(data);
	});

/** H5P's resizer answers a frame that greets it, and no other. */
function talkToH5P(say: (message: unknown) => void, measured: () => number) {
	let greeted = false;
	const send = (action: string, more = {}) => say({ context: 'h5p', action, ...more });
	const size = (tall: number) => ({ scrollHeight: tall, clientHeight: tall });
	return {
		greet: () => send('hello'),
		tell: (tall: number) => greeted && send('prepareResize', size(tall)),
		hear(action: unknown) {
			if (action === 'ready') send('hello');
			if (action === 'hello' || action === 'resize') {
				greeted = true;
				send('prepareResize', size(measured()));
			}
			if (action === 'resizePrepared') send('resize', size(measured()));
		}
	};
}

/** Says when what is watched has another size, and when somebody may be looking again. */
function watch(
	elements: readonly Element[],
	resized: (again?: boolean) => void,
	looked: () => void
): () => void {
	const observer = new ResizeObserver(() => resized());
	// a frame that is shown again changes no size of its own: in Chromium nothing else says that it is there
	const seen = new IntersectionObserver((all) => all.some((one) => one.isIntersecting) && looked());
	for (const element of elements) {
		observer.observe(element);
		seen.observe(element);
	}
	addEventListener('resize', () => resized(true));
	document.addEventListener('visibilitychange', looked);
	addEventListener('pointerenter', looked, { once: true, capture: true });
	return () => {
		observer.disconnect();
		seen.disconnect();
	};
}
