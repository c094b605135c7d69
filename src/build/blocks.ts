// The Markdown below one heading → the blocks of a step, each in its voice.
import type { List, Node, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { partsOf } from '#story/template.ts';
import type { Block, Inline, StepWords } from '#story/words.ts';
import { faultsIn, faultsInNotes, type Fault } from './manner.ts';
import type { Problem, StoryCode } from './story-problems.ts';
import type { TextFile } from './text-file.ts';
import { typographyIn } from './typography.ts';

export interface Reader {
	readonly file: TextFile;
	readonly lang: string;
	readonly problems: Problem[];
}

/** What may be written in the braces of a block, by its name. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
	letter: ['from', 'time'],
	notice: ['from'],
	model: [],
	answer: ['to'],
	notes: []
};

export function stepOf(heading: string, nodes: readonly RootContent[], reader: Reader): StepWords {
	const step: { -readonly [K in keyof StepWords]: StepWords[K] } = {
		heading,
		blocks: [],
		notes: []
	};
	const blocks: Block[] = [];
	for (const node of nodes) {
		if (node.type === 'leafDirective' && (node.name === 'caption' || node.name === 'alt')) {
			if (step[node.name] !== undefined) {
				report(reader, node, 'repeated-step', `this step has two "::${node.name}".`, 'Keep one.');
			}
			step[node.name] = sentenceOf(node, reader);
		} else if (node.type === 'containerDirective' && node.name === 'notes') {
			noteAttributes(node, reader);
			step.notes = blocksIn(node, reader, faultsInNotes);
		} else {
			blocks.push(...blockOf(node, reader, faultsIn));
		}
	}
	step.blocks = blocks;
	return step;
}

type Manner = (text: string, lang: string) => Fault[];

function blockOf(node: Nodes, reader: Reader, manner: Manner): Block[] {
	if (node.type === 'paragraph' && !isLabel(node)) {
		return [{ kind: 'paragraph', children: inlinesOf(node, reader, manner) }];
	}
	if (node.type === 'list') return [listOf(node, reader, manner)];
	if (node.type === 'containerDirective') {
		const { name } = node;
		if (name === 'answer') return [answerOf(node, reader, manner)];
		if (name === 'letter' || name === 'notice' || name === 'model') {
			return [voiceOf(name, node, reader, manner)];
		}
	}
	const said = 'name' in node ? `":::${String(node.name)}"` : `a ${node.type}`;
	const cure = 'Use paragraphs, lists, and the blocks letter, notice, model, answer and notes.';
	report(reader, node, 'unknown-block', `${said} has no place in a step.`, cure);
	return [];
}

function listOf(node: List, reader: Reader, manner: Manner): Block {
	const items = node.children.map((item) =>
		item.children.flatMap((child) => {
			if (child.type === 'paragraph') return inlinesOf(child, reader, manner);
			const sentence = `a line of a list cannot hold a ${child.type}.`;
			const cure = 'Keep each line of a list to one paragraph.';
			report(reader, child, 'unknown-block', sentence, cure);
			return [];
		})
	);
	return { kind: 'list', items };
}

function answerOf(node: ContainerDirective, reader: Reader, manner: Manner): Block {
	noteAttributes(node, reader);
	const to = node.attributes?.to ?? '';
	if (!to) {
		const cure = 'Write :::answer{to="It falls"}.';
		report(reader, node, 'no-words', 'this answer does not say what it answers to.', cure);
	}
	return { kind: 'answer', to, blocks: blocksIn(node, reader, manner) };
}

function voiceOf(
	kind: 'letter' | 'notice' | 'model',
	node: ContainerDirective,
	reader: Reader,
	manner: Manner
): Block {
	noteAttributes(node, reader);
	const { from, time } = node.attributes ?? {};
	return {
		kind,
		...(from ? { from } : {}),
		...(time ? { time } : {}),
		blocks: blocksIn(node, reader, manner)
	};
}

const blocksIn = (node: ContainerDirective, reader: Reader, manner: Manner) =>
	node.children.flatMap((child) => blockOf(child, reader, manner));

/** `:::letter[these words]` have no place of their own on the page. */
const isLabel = (node: Paragraph) =>
	(node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;

function noteAttributes(node: ContainerDirective, reader: Reader) {
	const known = ATTRIBUTES[node.name];
	for (const [name, value] of Object.entries(node.attributes ?? {})) {
		noteFaults(reader, node, '', typographyIn(value ?? '', reader.lang));
		if (known.includes(name)) continue;
		const cure = known.length > 0 ? `It takes ${known.join(' and ')}.` : 'It takes nothing.';
		report(reader, node, 'unknown-block', `":::${node.name}" does not take "${name}".`, cure);
	}
}

function inlinesOf(node: Paragraph, reader: Reader, manner: Manner): Inline[] {
	return node.children.flatMap((child) => inlineOf(child, reader, manner));
}

function inlineOf(node: PhrasingContent, reader: Reader, manner: Manner): Inline[] {
	const inside = (children: readonly PhrasingContent[]) =>
		children.flatMap((child) => inlineOf(child, reader, manner));
	switch (node.type) {
		case 'text':
			return textParts(node, node.value, reader, manner);
		case 'emphasis':
		case 'strong':
			return [{ kind: node.type === 'strong' ? 'strong' : 'em', children: inside(node.children) }];
		case 'link':
			if (!isSafe(node.url)) {
				const sentence = `the link "${node.url}" is not a web address we may send readers to.`;
				report(reader, node, 'unsafe-link', sentence, 'Use an address that begins with https://.');
			}
			return [{ kind: 'link', url: node.url, children: inside(node.children) }];
		case 'break':
			return [{ kind: 'text', text: ' ' }];
		case 'textDirective':
			// "ten:past" reads as a directive called "past": give the letters back as they were written
			if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0) {
				return textParts(node, `:${node.name}`, reader, manner);
			}
	}
	const cure = 'Use plain words, *emphasis*, **strong**, links and {readouts}.';
	report(reader, node, 'unknown-inline', `a ${node.type} has no place in running words.`, cure);
	return [];
}

function isSafe(url: string): boolean {
	if (!URL.canParse(url)) return false;
	const { protocol, username, password } = new URL(url);
	return protocol === 'https:' && username === '' && password === '';
}

function textParts(node: Node, value: string, reader: Reader, manner: Manner): Inline[] {
	noteFaults(reader, node, value, manner(value, reader.lang));
	return partsOf(value.replace(/\s*\n\s*/g, ' ')).map((part): Inline =>
		typeof part === 'string'
			? { kind: 'text', text: part }
			: { kind: 'readout', name: part.readout, forms: part.forms }
	);
}

/** The sentence of a caption or an alternative text: plain words, for these are read aloud. */
function sentenceOf(node: Nodes, reader: Reader): string {
	const children = 'children' in node ? (node.children as PhrasingContent[]) : [];
	for (const child of children) {
		if (child.type === 'text' || child.type === 'textDirective') continue;
		const cure = 'Use plain words and {readouts}.';
		report(reader, child, 'unknown-inline', `a ${child.type} has no place here.`, cure);
	}
	const sentence = textOf(node);
	const [first] = children;
	if (first) noteFaults(reader, first, sentence, faultsIn(sentence, reader.lang));
	return sentence;
}

export function textOf(node: Nodes): string {
	if ('value' in node) return node.value;
	if (node.type === 'textDirective') return `:${node.name}`;
	return 'children' in node
		? node.children
				.map(textOf)
				.join('')
				.replace(/\s*\n\s*/g, ' ')
		: '';
}

/** Faults inside a text, each at its own line and column. */
export function noteFaults(
	{ file, problems }: Reader,
	node: Node,
	text: string,
	faults: readonly Fault[]
) {
	const start = node.position?.start ?? { line: 1, column: 1 };
	for (const { code, at, sentence, cure } of faults) {
		const before = text.slice(0, at).split('\n');
		const column = before.at(-1)!.length + (before.length === 1 ? start.column : 1);
		problems.push(file.problem(code, start.line + before.length - 1, column, sentence, cure));
	}
}

export function report(
	{ file, problems }: Reader,
	node: Node,
	code: StoryCode,
	sentence: string,
	cure: string
) {
	const start = node.position?.start ?? { line: 1, column: 1 };
	problems.push(file.problem(code, start.line, start.column, sentence, cure));
}
