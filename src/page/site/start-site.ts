// The living parts of pages without a story: the two switches, and lines to copy.
import { copyOnPress, nameSite } from './copying.ts';
import Switches from './Switches.svelte';
import type { Bare } from '../islands/view.ts';
import { wakePart } from '../islands/wake-part.ts';

const words = JSON.parse(document.getElementById('words')?.textContent ?? '') as Bare;
for (const target of document.querySelectorAll<HTMLElement>('[data-island="switches"]')) {
	wakePart(target, Switches, words);
}
// only the page two folders below the top has lines to copy
nameSite('../../');
copyOnPress();
document.documentElement.classList.add('live');
