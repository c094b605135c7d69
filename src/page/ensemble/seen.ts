// Whether a part is in the window: what nobody sees asks for nothing.

/** Tells when an element comes into sight and when it leaves; returns how to stop. */
export function whileSeen(element: Element, tell: (seen: boolean) => void): () => void {
	const observer = new IntersectionObserver((entries) =>
		tell(entries[entries.length - 1].isIntersecting)
	);
	observer.observe(element);
	return () => observer.disconnect();
}
