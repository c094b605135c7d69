// The thread's side: it is told what it works with, then each question is answered in one go.
import { answering, type Answering } from './answering.ts';
import type { Answered, Asked, Equipment } from './makers.ts';
import type { Program } from '#engine/run.ts';

export function answerOn(program: Program) {
	let ready: Promise<Answering>;
	addEventListener('message', ({ data }: MessageEvent<Equipment | Asked>) => {
		if ('few' in data) ready = answering(program, data.kernel, data.few);
		else void ready.then((answer) => postMessage(answered(answer, data)));
	});
}

function answered(answer: Answering, { id, question }: Asked): Answered {
	try {
		const stretches = answer(question);
		for (;;) {
			const { done, value } = stretches.next();
			if (done) return { id, answer: value };
		}
	} catch {
		return { id };
	}
}
