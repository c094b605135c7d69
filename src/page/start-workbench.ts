// The workbench page wakes: its switches and its bench.
import { hydrate } from 'svelte';
import Switches from './Switches.svelte';
import type { Bare } from './view.ts';
import Workbench from './workbench/Workbench.svelte';

const view = JSON.parse(document.getElementById('words')?.textContent ?? '') as Bare;
const parts = { switches: Switches, workbench: Workbench };
for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const part = parts[target.dataset.island as keyof typeof parts];
	hydrate(part, { target, props: { view }, recover: false });
}
document.documentElement.classList.add('live');
