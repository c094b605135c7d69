// A sentence about all stories → the same with their number, in letters as far as the words go.
import { heading, tell, type Bare } from '../islands/view.ts';
import type { Messages } from '../messages/index.ts';

/** @param sentence holds {stories} @param count how many there are, told or announced */
export function ofAll(sentence: string, count: number, { ui, lang }: Bare & { ui: Messages }) {
	const stories = ui.counts[count] ?? String(count);
	return heading(tell(sentence, { stories }, lang));
}
