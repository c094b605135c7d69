// Questions from the parts of a page → answers from wherever runs are made, without holding anybody up. Of each
// part only its newest question waits: settings that a lever only passed are never computed.
import type { Answer, Question } from './question.ts';

/** Makes the runs of one question. @param unwanted whether somebody asked anew meanwhile, so that it may give up */
export type Maker = (question: Question, unwanted: () => boolean) => Promise<Answer | null>;

/** A part's place at the table. */
export interface Seat {
	readonly ask: (question: Question) => void;
	/** Nobody looks any more: what waits is forgotten, and what is under way is told to nobody. */
	readonly leave: () => void;
}

export interface Ensemble {
	/** `tell` is given answers in the order of the questions; one that cannot be had is null. */
	readonly seat: (tell: (answer: Answer | null, question: Question) => void) => Seat;
}

type Work = () => Promise<void>;

export function createEnsemble(open: () => Promise<Maker>): Ensemble {
	const queue = createQueue();
	let maker: Promise<Maker> | undefined;
	const make = (question: Question, unwanted: () => boolean) => {
		maker ??= open();
		return maker.then((it) => it(question, unwanted)).catch(() => null);
	};

	return {
		seat(tell) {
			const seat = {};
			let round = 0;
			return {
				ask(question) {
					const asked = round;
					queue.put(seat, async () => {
						const answer = await make(question, () => queue.waits(seat));
						const overtaken = answer === null && queue.waits(seat);
						if (asked === round && !overtaken) tell(answer, question);
					});
				},
				leave() {
					round++;
					queue.drop(seat);
				}
			};
		}
	};
}

/** One piece of work at a time; of each seat only the newest waits. */
function createQueue() {
	const waiting = new Map<object, Work>();
	let busy = false;

	async function work() {
		busy = true;
		for (const [seat, next] of waiting) {
			waiting.delete(seat);
			await next();
		}
		busy = false;
	}

	return {
		put(seat: object, next: Work) {
			// whoever asks again goes behind the others
			waiting.delete(seat);
			waiting.set(seat, next);
			if (!busy) void work();
		},
		drop: (seat: object) => waiting.delete(seat),
		waits: (seat: object) => waiting.has(seat)
	};
}
