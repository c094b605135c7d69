// The workbench page wakes: its switches and its bench.
import Switches from '../site/Switches.svelte';
import type { BenchView } from '../islands/view.ts';
import { wakePart } from '../islands/wake-part.ts';
import Workbench from './Workbench.svelte';

const view = JSON.parse(document.getElementById('words')?.textContent ?? '') as BenchView;
const { classList } = document.documentElement;
classList.add('live');
for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
	if (target.dataset.island === 'switches') wakePart(target, Switches, view);
	// else the page says that it needs a script
	else wakePart(target, Workbench, view, () => classList.remove('live'));
}
