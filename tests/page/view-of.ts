// An opened story → what its pages hand to their parts, in one language.
import { messagesIn } from '#page/messages/index.ts';
import type { Printed } from '#page/islands/view.ts';
import type { Opened } from '../stories/open.ts';

/** The view of a story that nothing draws a thousand runs for. */
export function viewOf({ slug, story, program, reading, scene }: Opened, lang = 'en'): Printed {
	const { labels, steps } = story.words[lang];
	return {
		lang,
		labels,
		steps,
		ui: messagesIn(lang),
		slug,
		reading,
		story: story.data,
		program,
		Scene: scene.default,
		objects: (scene.objects ?? []) as Printed['objects']
	};
}
