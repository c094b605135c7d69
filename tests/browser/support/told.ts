// The first story as its author wrote it: what a test sets or expects is read there, not written twice.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Told {
	goals: Record<string, { solution: Record<string, number> }>;
	scenarios: Record<string, Record<string, number>>;
	steps: { id: string; goal?: string; scenario: string }[];
}

const file = new URL('../../../stories/the-open-letter/story.yaml', import.meta.url);

export const told = parse(readFileSync(file, 'utf8')) as Told;
