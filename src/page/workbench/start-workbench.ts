// The workbench page wakes: its switches and its bench.
import type { Component } from 'svelte';
import Switches from '../site/Switches.svelte';
import type { Bare, IslandProps } from '../islands/view.ts';
import { wakePart } from '../islands/wake-part.ts';
import Workbench from './Workbench.svelte';

const view = JSON.parse(document.getElementById('words')?.textContent ?? '') as Bare;
const { classList } = document.documentElement;
classList.add('live');
for (const target of document.querySelectorAll<HTMLElement>('[data-island]')) {
	const part = target.dataset.island === 'switches' ? Switches : Workbench;
	wakePart(target, part as Component<IslandProps>, view, () => {
		// then the page says that it needs a script
		if (part === Workbench) classList.remove('live');
	});
}
