// A page's words → those that its living parts speak: what is only printed is not sent twice.
import { spokenIn } from '../messages/index.ts';
import { changes, type PageWords, type View } from './view.ts';

export function spoken({ lang, labels, steps }: PageWords) {
	const {
		facts: _facts,
		ledger: _ledger,
		actions: _actions,
		help: _help,
		roles: _roles,
		description: _description,
		beats: _beats,
		next: _next,
		contentNote: _contentNote,
		short: _short,
		emblem: _emblem,
		...told
	} = labels;
	return { lang, labels: told, ui: spokenIn(lang, 'parts'), steps };
}

/** The same on a page that prints a still of every step, which says its picture already. */
export function spokenBesideStills(view: View) {
	const told = spoken(view);
	const steps = view.story.steps.map((step) => {
		const { alt, ...rest } = told.steps[step.id];
		return [step.id, changes(step, view.story) ? { alt, ...rest } : rest];
	});
	return { ...told, steps: Object.fromEntries(steps) };
}
