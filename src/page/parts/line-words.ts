// The drawn line and the model's → the sentences that are true of the two.
import { compare, legsOf, type Comparison, type Difference, type Move, type Series } from '#chart';
import { round } from '#story/quantities.ts';
import type { Lack } from '#story/lacks.ts';
import type { Messages } from '../messages/index.ts';
import { tell, type View } from '../islands/view.ts';
import type { bothLines } from '../charts/series.ts';

/** More moves than this are counted and no longer told one by one. */
const TOLD = 4;
/** As a share of the chart's height: two ends nearer than this are about the same. */
const ABOUT = 0.03;

/** Under which name the story says why; the program's own sentence tells the two lines apart more finely. */
const LACKING: Partial<Record<Difference, Lack>> = {
	near: 'same',
	same: 'same',
	flat: 'flat',
	opposite: 'opposite',
	turn: 'turn',
	'turn-again': 'turn',
	wait: 'wait',
	level: 'level'
};

export const lackOf = ({ difference }: Comparison): Lack => LACKING[difference] ?? 'other';

type Both = NonNullable<ReturnType<typeof bothLines>>;

/** What the drawn line does, what the model's does, and what is most apart between them, in this order. */
export function lineWords(
	{ drawn, truth, grain, whole }: Both,
	{ ui, lang }: Pick<View, 'ui' | 'lang'>
) {
	const words = ui.line;
	const compared = compare(drawn, truth, grain);
	const moves = (told: readonly Move[]) => movesIn(told, words, lang);
	const sentence = (template: string, told: readonly Move[]) =>
		tell(template, { moves: moves(told), year: drawn.x[drawn.x.length - 1] }, lang);
	const gap = compared.gap < 10 ? Math.ceil(compared.gap * 10) / 10 : Math.ceil(compared.gap);
	const differs = tell(
		words.differs[compared.difference],
		{ year: compared.year, drawn: compared.drawnYear, gap: round(gap, 1) },
		lang
	);
	const ends = (line: Series, told: readonly Move[]) =>
		legsOf(told).length < 2 ? '' : ` ${words.ends[endOf(line, grain.height)]}`;

	const yours = sentence(whole ? words.yours : words.stops, compared.drawn);
	const models = sentence(whole ? words.models : words.modelsSoFar, compared.truth);
	return {
		compared,
		yours: yours + ends(drawn, compared.drawn),
		models: models + ends(truth, compared.truth),
		differs
	};
}

/** "rises until year 2, falls until year 10 and then stays nearly level" */
function movesIn(moves: readonly Move[], words: Messages['line'], lang: string): string {
	const last = moves[moves.length - 1];
	if (moves.length === 1) return words.only[last.way];
	if (moves.length > TOLD) return tell(words.many, { turns: legsOf(moves).length - 1 }, lang);
	const first = moves.slice(0, -1).map(({ way, to }) => tell(words.until[way], { year: to }, lang));
	return tell(words.and, { first: first.join(', '), last: words.then[last.way] }, lang);
}

function endOf({ y }: Series, height: number): 'above' | 'below' | 'level' {
	const by = y[y.length - 1] - y[0];
	if (Math.abs(by) <= ABOUT * height) return 'level';
	return by > 0 ? 'above' : 'below';
}
