// What a reader drew, or what the page knows of them → a picture as two files, made here and sent nowhere.
import type { Step } from '#story/schema.ts';
import { axesOf } from '../charts/axes.ts';
import { drawnLine, seriesOf } from '../charts/series.ts';
import { tell, type View } from '../islands/view.ts';
import { inksOf, pngOf, rulerOfPage } from './canvas.ts';
import type { Imprint } from './surround.ts';
import { letterSheet } from './letter-sheet.ts';
import { lineSheet } from './line-sheet.ts';
import type { Sheet } from './sheet.ts';
import { svgOf } from './svg.ts';

/** The two files as addresses that hold them, and what they show. */
export interface Kept {
	readonly png: string;
	readonly svg: string;
	readonly alt: string;
}

/** The reader's line against the runs of the model. @param says the sentences about it */
export async function keepLine(view: View, step: Step, says: readonly string[]): Promise<Kept> {
	const { reading, story, labels, ui, lang } = view;
	const { chart, scenario } = story.guess;
	const run = reading.runs.named(scenario);
	const drawn = drawnLine(run, story, reading.guess);
	if (!drawn) throw new Error('unreachable: a line is kept that was not drawn');
	const { variable } = story.charts[chart];
	const members = reading.runs.membersNamed(scenario);
	const axes = axesOf(view, chart);
	const sheet = lineSheet(
		{
			...imprint(view, step),
			lang,
			chart: {
				title: labels.charts[chart].title,
				y: labels.charts[chart].y,
				x: labels.change.axis,
				xDomain: axes.x,
				yDomain: axes.y,
				xTicks: axes.xTicks,
				yTicks: axes.yTicks,
				format: axes.yFormat,
				change: labels.change.name
			},
			drawn,
			model: seriesOf(run, variable),
			members: members.map((member) => seriesOf(member, variable)),
			names: {
				drawn: labels.guess.mine,
				model: ui.keep.model,
				members: tell(ui.keep.runs, { count: members.length }, lang)
			},
			says
		},
		inksOf(story.ink),
		await rulerOfPage()
	);
	return kept(sheet);
}

/** The letter about the reader. @param knows the sentence that says what is held */
export async function keepLetter(view: View, step: Step, knows: string): Promise<Kept> {
	const { story, labels, ui, lang } = view;
	const words = labels.mirror;
	if (!words) throw new Error('unreachable: a letter is kept that has no words');
	const sheet = letterSheet(
		{
			...imprint(view, step),
			lang,
			heading: words.title,
			from: ui.siteName,
			paragraphs: [knows, words.why, ui.keep.copy]
		},
		inksOf(story.ink),
		await rulerOfPage()
	);
	return kept(sheet);
}

const kept = (sheet: Sheet): Kept => ({
	png: pngOf(sheet),
	svg: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(sheet))}`,
	alt: sheet.alt
});

function imprint(view: View, step: Step): Imprint {
	const { labels, ui } = view;
	return {
		title: labels.title,
		sentence: `${ui.kicker} ${labels.sentence}.`,
		fiction: ui.keep.fiction,
		address: addressOf(view, step) || ui.siteName
	};
}

/** Where this reading can be read; a file on a disk has no such place, unless its page names one. */
function addressOf({ reading }: View, step: Step): string {
	const named = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
	const here = location.protocol.startsWith('http') ? location.href : '';
	const page = (named ?? here).split(/[?#]/)[0].replace(/^https?:\/\//, '');
	return page && `${page}#${reading.addressAt(step.id)}`;
}
