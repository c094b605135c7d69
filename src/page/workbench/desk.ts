// Questions to the bench's thread and its answers; a thread that stays silent is ended and started anew.
import type { Inputs } from '#engine/run.ts';
import type { Opened, Ran } from './bench.ts';

export type Question =
	| { readonly id: number; readonly ask: 'open'; readonly text: string; readonly file: string }
	| { readonly id: number; readonly ask: 'run'; readonly inputs: Inputs };
export interface Answer {
	readonly id: number;
	readonly opened?: Opened;
	readonly ran?: Ran;
}

/** How long one answer may take, in milliseconds. */
const PATIENCE = 8000;

/** What came instead of an answer: the thread was silent, or could not be started. */
export class NoAnswer extends Error {}

export interface Desk {
	readonly open: (text: string, file: string) => Promise<Opened>;
	/** Only the newest run is answered; an older one that is still under way resolves to null. */
	readonly run: (inputs: Inputs) => Promise<Ran | null>;
	readonly close: () => void;
}

type Ask =
	| { readonly ask: 'open'; readonly text: string; readonly file: string }
	| { readonly ask: 'run'; readonly inputs: Inputs };

export function createDesk(): Desk {
	let worker: Worker | null = null;
	let last = 0;

	function ask(question: Ask): Promise<Answer> {
		worker ??= new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
		const asked = worker;
		return answerOf(asked, { ...question, id: ++last }, () => {
			if (worker === asked) worker = null;
		});
	}

	return {
		async open(text, file) {
			const { opened } = await ask({ ask: 'open', text, file });
			if (!opened) throw new NoAnswer();
			return opened;
		},
		async run(inputs) {
			const { id, ran } = await ask({ ask: 'run', inputs });
			if (id !== last) return null;
			if (!ran) throw new NoAnswer();
			return ran;
		},
		close() {
			worker?.terminate();
			worker = null;
		}
	};
}

/** The answer to one question. A thread that is silent too long or breaks is ended, which `ended` is told. */
function answerOf(thread: Worker, question: Question, ended: () => void): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const giveUp = () => {
			thread.terminate();
			ended();
			reject(new NoAnswer());
		};
		const timer = setTimeout(giveUp, PATIENCE);
		const hear = ({ data }: MessageEvent<Answer>) => {
			if (data.id !== question.id) return;
			clearTimeout(timer);
			thread.removeEventListener('message', hear);
			resolve(data);
		};
		thread.addEventListener('message', hear);
		thread.addEventListener('error', giveUp, { once: true });
		thread.postMessage(question);
	});
}
