// words.<lang>.md → Words: labels from the front matter, blocks from each step's Markdown.
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Heading, Root, RootContent } from 'mdast';
import { inFileOrder } from '#engine';
import { labelsSchema, type Labels } from '#story/schema-words.ts';
import type { StepWords, Words } from '#story/words.ts';
import { noteFaults, report, stepOf, textOf, type Reader } from './blocks.ts';
import { faultsIn } from './manner.ts';
import type { Problem } from './story-problems.ts';
import type { TextFile } from './text-file.ts';
import { readYaml, type Placed } from './yaml-values.ts';
import { unreadable } from './yaml.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkDirective);

/** The words of one language, and where in their file they stand. */
export interface PlacedWords {
	readonly value: Words;
	readonly labels: Placed<Labels>;
	/** the line of a step's heading */
	readonly headingOf: (step: string) => number;
	readonly file: TextFile;
}

/** Parses one file of words. All problems are pushed, in file order; null where any label is wrong. */
export function parseWords(file: TextFile, lang: string, problems: Problem[]): PlacedWords | null {
	const found: Problem[] = [];
	const words = wordsIn(file, { file, lang, problems: found });
	problems.push(...inFileOrder(found));
	return words;
}

function wordsIn(file: TextFile, reader: Reader): PlacedWords | null {
	const { lang, problems } = reader;
	// links nest by parentheses
	const blocked = unreadable(file, '[]{}()') ?? longParagraph(file);
	if (blocked) {
		problems.push(blocked);
		return null;
	}
	const tree = markdown.parse(file.text) as Root;
	const front = tree.children[0];
	if (front?.type !== 'yaml') {
		const cure = 'Begin with a line "---", the labels in YAML, and a line "---".';
		problems.push(
			file.problem('no-labels', 1, 1, 'this file does not begin with its labels.', cure)
		);
		return null;
	}
	const labels = readYaml(file.part(front.value, 2), labelsSchema, problems);
	const { steps, headings } = stepsIn(tree.children.slice(1), reader);
	if (!labels) return null;
	const headingOf = (id: string) => headings.get(id) ?? 1;
	return { value: { lang, labels: labels.value, steps }, labels, headingOf, file };
}

/** Some ten times the longest paragraph that anyone reads; beyond it the parser's time grows with the square. */
export const LONGEST_PARAGRAPH = 5000;

function longParagraph(file: TextFile): Problem | null {
	const front = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(file.text)?.[0] ?? '';
	let line = front.split('\n').length;
	for (const paragraph of file.text.slice(front.length).split(/\n[ \t]*(?=\n)/)) {
		if (paragraph.trim().length > LONGEST_PARAGRAPH) {
			const sentence = `this paragraph is longer than ${LONGEST_PARAGRAPH} characters.`;
			return file.problem('too-big', line + 1, 1, sentence, 'Part it with an empty line.');
		}
		line += paragraph.split('\n').length;
	}
	return null;
}

function stepsIn(nodes: readonly RootContent[], reader: Reader) {
	const steps: Record<string, StepWords> = {};
	const headings = new Map<string, number>();
	let open: { id: string; heading: string; nodes: RootContent[] } | null = null;
	const close = () => {
		if (open) steps[open.id] = stepOf(open.heading, open.nodes, reader);
	};
	for (const node of nodes) {
		if (node.type === 'heading' && node.depth === 2) {
			close();
			open = opening(node, headings, reader);
		} else if (open) {
			open.nodes.push(node);
		} else if (headings.size === 0) {
			const cure = 'Put a heading like "## step-id: Heading" above them.';
			report(reader, node, 'words-before-step', 'these words belong to no step.', cure);
		}
	}
	close();
	return { steps, headings };
}

/** `## step-id: What the reader sees`; the words below a heading that names no step are left out. */
function opening(node: Heading, headings: Map<string, number>, reader: Reader) {
	const [, id, heading] = /^([^:]*):?(.*)$/.exec(textOf(node)) ?? [];
	noteFaults(reader, node, heading, faultsIn(heading, reader.lang));
	const step = id.trim();
	if (!/^[a-z][a-z0-9-]*$/.test(step)) {
		const sentence = `"${step}" is not the name of a step.`;
		report(reader, node, 'bad-heading', sentence, 'Write it like "## step-id: Heading".');
	} else if (headings.has(step)) {
		const sentence = `the step "${step}" has its words twice.`;
		report(reader, node, 'repeated-step', sentence, 'Join them, or rename one.');
	} else {
		headings.set(step, node.position?.start.line ?? 1);
		return { id: step, heading: heading.trim(), nodes: [] };
	}
	headings.set(step, headings.get(step) ?? node.position?.start.line ?? 1);
	return null;
}
