// The bench on a thread of its own, so that a hard file can be given up without freezing the page.
import { createBench } from './bench.ts';
import type { Answer, Question } from './desk.ts';

const bench = createBench();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
	const answer: Answer =
		data.ask === 'open'
			? { id: data.id, opened: bench.open(data.text, data.file) }
			: { id: data.id, ran: bench.run(data.inputs) };
	postMessage(answer);
});
