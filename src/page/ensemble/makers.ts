// Where many runs are made: on a thread of their own; where a browser or a policy refuses one, here, in stretches.
import { createEnsemble, type Ensemble, type Maker } from './ensemble.ts';
import type { Program } from '#engine/run.ts';
import type { EnsembleProgram } from '#engine/wasm/layout.ts';
import type { Answering, Few } from './answering.ts';
import type { Answer, Question } from './question.ts';

/** What a thread is told first. */
export interface Equipment {
	readonly kernel: EnsembleProgram | null;
	readonly few: Few;
}
export interface Asked {
	readonly id: number;
	readonly question: Question;
}
/** Without an answer: a run of it is not finite. */
export interface Answered {
	readonly id: number;
	readonly answer?: Answer;
}

/** A thread that was refused may stay silent instead of failing; in milliseconds. */
const PATIENCE = 8000;

interface Modules {
	readonly program: Program;
	readonly loadKernel: () => Promise<{ readonly kernel: EnsembleProgram | null }>;
	readonly loadThread: () => Promise<{ readonly default?: new () => Worker }>;
}

/** Opened with the first question. */
export const ensembleOf = (modules: Modules, few: Few): Ensemble =>
	createEnsemble(() => makerFor(modules, few));

export async function makerFor(
	{ program, loadKernel, loadThread }: Modules,
	few: Few
): Promise<Maker> {
	const [{ kernel }, { default: Thread }] = await Promise.all([
		loadKernel().catch(() => ({ kernel: null })),
		loadThread().catch((): { default?: undefined } => ({}))
	]);
	const thread = Thread && started(() => new Thread(), { kernel, few });
	const here = async () => (await import('./answering.ts')).answering(program, kernel, few);
	return makerOf(thread, here);
}

function started(start: () => Worker, equipment: Equipment): Worker | undefined {
	try {
		const thread = start();
		thread.postMessage(equipment);
		return thread;
	} catch {
		return undefined;
	}
}

/** `here` is opened only when there is no thread. */
export function makerOf(thread: Worker | undefined, here: () => Promise<Answering>): Maker {
	let fallback: Promise<Answering> | undefined;
	let last = 0;

	return async (question, unwanted) => {
		if (thread) {
			const answered = await askOf(thread, { id: ++last, question });
			if (answered) return answered.answer ?? null;
			thread.terminate();
			thread = undefined;
		}
		fallback ??= here();
		return inStretches((await fallback)(question), unwanted);
	};
}

/** Null when the thread is none. */
function askOf(thread: Worker, asked: Asked): Promise<Answered | null> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, PATIENCE, null);
		thread.onmessage = ({ data }: MessageEvent<Answered>) => {
			if (data.id !== asked.id) return;
			clearTimeout(timer);
			resolve(data);
		};
		thread.onerror = (event) => {
			// in other people's pages it would be counted as theirs
			event.preventDefault();
			clearTimeout(timer);
			resolve(null);
		};
		thread.postMessage(asked);
	});
}

/** Between two stretches the page may answer its reader. */
async function inStretches(
	answer: ReturnType<Answering>,
	unwanted: () => boolean
): Promise<Answer | null> {
	for (;;) {
		await new Promise((resolve) => setTimeout(resolve));
		if (unwanted()) return null;
		const { done, value } = answer.next();
		if (done) return value;
	}
}
