// What a part of a page looks at → the newest that many runs say of it.
import { afterPaint } from './paint.ts';
import type { Ensemble, Seat } from './ensemble.ts';
import type { Answer, Question } from './question.ts';

/** What is looked at, and by whom: an answer about another place is not shown. */
export interface Look extends Omit<Question, 'resting'> {
	readonly place: string;
}

/** Milliseconds after which a lever rests. */
const REST = 160;

type Open = () => Promise<Ensemble>;

/** @param look null while nobody looks: then nothing is computed, and nothing fetched that computes */
export function follow(from: () => Open | undefined, look: () => Look | null) {
	let newest = $state.raw<{ readonly place: string; readonly answer: Answer } | null>(null);
	const place = $derived(look()?.place);
	let lost = $state(false);
	const { ask, leave } = latecomer({
		tell: (place, answer) => (newest = answer && { place, answer }),
		lose: () => (lost = true)
	});

	$effect(() => {
		const looked = look();
		const open = from();
		if (!looked || !open) return;
		// what the hand moves comes first
		const callOff = afterPaint(() => ask(open, looked, false));
		const timer = setTimeout(ask, REST, open, looked, true);
		return () => {
			callOff();
			clearTimeout(timer);
		};
	});
	$effect(() => {
		if (place !== undefined) return leave;
	});

	return {
		/** Whether what makes many runs could not be fetched. */
		get lost() {
			return lost;
		},
		/** Null until something is known of this place. */
		get newest(): Answer | null {
			return newest !== null && newest.place === place ? newest.answer : null;
		}
	};
}

/** A seat that is taken with the first question, and waits for the table to be there. */
function latecomer(hear: {
	readonly tell: (place: string, answer: Answer | null) => void;
	readonly lose: () => void;
}) {
	let seat: Promise<Seat> | undefined;
	let at: string | undefined;
	const sit = ({ seat }: Ensemble) =>
		seat((answer) => {
			if (at !== undefined) hear.tell(at, answer);
		});

	return {
		ask(open: Open, { place, ...question }: Look, resting: boolean) {
			at = place;
			seat ??= open().then(sit);
			seat.then((it) => {
				if (at === place) it.ask({ ...question, resting });
			}, hear.lose);
		},
		leave() {
			at = undefined;
			seat?.then((it) => it.leave()).catch(() => {});
		}
	};
}
