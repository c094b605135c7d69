// How tall the capsule is → the message each kind of host waits for. Nothing but the height and a name goes out.

/** A host hears of a new height at most four times a second; in milliseconds. */
const PAUSE = 250;

interface Frame {
	/** what holds all that is shown */
	readonly watched: Element;
	/** what the host calls this frame, or else the story's name */
	readonly name: string;
	/** WordPress listens only to a frame that knows its secret */
	readonly secret: string | null;
}

/** What goes out for a height, in every protocol that needs no invitation. */
export function announcements(height: number, { name, secret }: Omit<Frame, 'watched'>): unknown[] {
	const wordpress = secret ? [{ message: 'height', value: height, secret }] : [];
	return [
		...wordpress,
		{ 'datawrapper-height': { [name]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		`pymxPYMx${name}xPYMxheightxPYMx${height}`,
		JSON.stringify({ src: location.href.replace(/#.*/s, ''), context: 'iframe.resize', height })
	];
}

/** Tells the host each new height. @returns how to stop */
export function tellHeights(frame: Frame, host: Window = parent): () => void {
	let told = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const height = () => Math.ceil(frame.watched.getBoundingClientRect().height);
	// it is no secret, and the host may have no origin to name
	const say = (message: unknown) => host.postMessage(message, '*');

	const tell = () => {
		timer = undefined;
		if (height() === told) return;
		told = height();
		for (const message of announcements(told, frame)) say(message);
	};
	const observer = new ResizeObserver(() => (timer ??= setTimeout(tell, PAUSE)));
	observer.observe(frame.watched);

	// H5P speaks only when it is spoken to
	const h5p = (action: string, more = {}) => say({ context: 'h5p', action, ...more });
	const answer = ({ data, source }: MessageEvent) => {
		if (source !== host || data?.context !== 'h5p') return;
		const size = { scrollHeight: height(), clientHeight: height() };
		if (data.action === 'ready') h5p('hello');
		if (data.action === 'hello') h5p('prepareResize', size);
		if (data.action === 'resizePrepared') h5p('resize', size);
	};
	addEventListener('message', answer);
	return () => {
		clearTimeout(timer);
		observer.disconnect();
		removeEventListener('message', answer);
	};
}
