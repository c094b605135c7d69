// The living parts of pages without a story: the two switches.
import { hydrate } from 'svelte';
import Switches from './Switches.svelte';
import type { Bare } from './view.ts';

const words = JSON.parse(document.getElementById('words')?.textContent ?? '') as Bare;
for (const target of document.querySelectorAll<HTMLElement>('[data-island="switches"]')) {
	hydrate(Switches, { target, props: { view: words }, recover: false });
}
document.documentElement.classList.add('live');
