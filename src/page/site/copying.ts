// Lines to copy, and the button under them → the reader's clipboard. Where it is refused they are selected.

/** Puts the address of this site into lines that were printed without knowing it; a reader's own machine is none. */
export function nameSite(top: string) {
	const { protocol, hostname, href } = new URL(top, location.href);
	if (!protocol.startsWith('http') || /^(localhost|127\.|\[::1\])/.test(hostname)) return;
	for (const place of document.querySelectorAll<HTMLElement>('[data-site]'))
		place.textContent = (place.textContent ?? '').replaceAll(
			place.dataset.site!,
			href.replace(/\/$/, '')
		);
	document.getElementById('site-unknown')?.remove();
}

export function copyOnPress() {
	for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
		const lines = document.getElementById(button.dataset.copy!);
		const status = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
		if (!lines || !status) continue;
		button.addEventListener('click', async () => {
			try {
				await navigator.clipboard.writeText(lines.textContent ?? '');
				status.textContent = status.dataset.copied ?? '';
			} catch {
				getSelection()?.selectAllChildren(lines);
				status.textContent = status.dataset.selected ?? '';
			}
		});
	}
}
