// The labels above the words → labels that are missing or left over, and numbers in them that nothing gives.
import { nearest } from '#engine';
import { LACKS, LACKS_ALWAYS } from '#story/lacks.ts';
import type { Labels } from '#story/schema-words.ts';
import type { StoryData } from '#story/schema.ts';
import { readoutsIn } from '#story/template.ts';
import type { Parts } from './contract.ts';
import { faultsIn } from './manner.ts';
import { variablesToName } from './needs.ts';
import type { Problem } from './story-problems.ts';
import { textsIn, type TextPath } from './texts.ts';
import { typographyIn } from './typography.ts';
import type { PlacedWords } from './read-words.ts';

/** Every label that the story needs is there, and no label is left over. */
export function checkLabels(words: PlacedWords, parts: Parts): Problem[] {
	return [
		...checkPairs(words, parts.data.value),
		...checkBands(words, parts.data.value),
		...checkPartly(words, parts.data.value),
		...checkSentences(words, parts)
	];
}

/** Names under which there must be words, and no others. */
type Pair = readonly [path: TextPath, names: readonly string[], there: object];

function checkPairs(words: PlacedWords, story: StoryData): Problem[] {
	const { why } = words.value.labels.reveal;
	return [
		...pairsOf(words.value.labels, story).flatMap((pair) => [
			...lacking(words, pair),
			...loose(words, pair)
		]),
		...lacking(words, [['reveal', 'why'], LACKS_ALWAYS, why]),
		...loose(words, [['reveal', 'why'], LACKS, why])
	];
}

/** Each list of names in the story, and the words for them. */
function pairsOf(given: Labels, story: StoryData): Pair[] {
	const { actions, picks, steps } = story;
	const ring = story.loop.ring.map(({ id }) => id);
	const weak = steps.filter(({ hardly }) => hardly.length > 0);
	const asks: Pair[] = [[['pick'], ['ask', 'listen', 'thing'], given.pick ?? {}]];
	const mirror: Pair[] = [
		[['mirror'], ['title', 'knows', 'why', 'forget', 'forgotten'], given.mirror ?? {}]
	];
	return [
		[['beats'], steps.map(({ beat }) => beat), given.beats],
		[['levers'], Object.keys(story.levers), given.levers],
		[['hardly'], weak.map(({ id }) => id), given.hardly],
		[['charts'], Object.keys(story.charts), given.charts],
		[['variables'], variablesToName(story), given.variables],
		[['scenarios'], Object.keys(story.scenarios), given.scenarios],
		[['loop', 'ring'], ring, given.loop.ring],
		[['loop', 'cut'], ring, given.loop.cut],
		[['goals'], Object.keys(story.goals), given.goals],
		[['picks'], [...picks.kinds, 'sealed'], given.picks],
		...(picks.kinds.length > 0 ? asks : []),
		...(steps.some(({ part }) => part === 'mirror') ? mirror : []),
		[['actions'], actions.map(({ id }) => id), given.actions],
		[['roles'], actions.map(({ role }) => role), given.roles],
		[[], story.next === undefined ? [] : ['next'], given.next === undefined ? {} : { next: '' }],
		[['facts'], steps.flatMap(({ facts }) => facts), given.facts]
	];
}

const lacking = ({ labels }: PlacedWords, [path, names, there]: Pair) =>
	[...new Set(names)]
		.filter((name) => !Object.hasOwn(there, name))
		.map((name) => {
			const sentence = `"${path.join(' → ')}" has no words for "${name}".`;
			return labels.problem('no-words', path, sentence, `Add a line "${name}:" to it.`);
		});

const loose = ({ labels }: PlacedWords, [path, names, there]: Pair) =>
	Object.keys(there)
		.filter((name) => !names.includes(name))
		.map((name) => {
			const sentence = `"${path.join(' → ')}" has words for "${name}", which the story does not have.`;
			const like = nearest(name, names);
			const cure = like ? `Did you mean "${like}"?` : 'Remove them, or add it to story.yaml.';
			return labels.problem('loose-words', [...path, name], sentence, cure);
		});

/** A lever with bounds between its bands has one name more than bounds; "never" has its word. */
function checkBands({ labels, value }: PlacedWords, story: StoryData): Problem[] {
	return Object.entries(story.levers).flatMap(([name, lever]) => {
		const words = Object.hasOwn(value.labels.levers, name) ? value.labels.levers[name] : undefined;
		if (!words) return [];
		const problems: Problem[] = [];
		const wanted = lever.bands.length > 0 ? lever.bands.length + 1 : 0;
		if (words.bands.length !== wanted) {
			const sentence = `"${name}" has ${words.bands.length} named bands; story.yaml makes ${wanted}.`;
			const cure = 'Name each band, from the lowest setting to the highest.';
			problems.push(labels.problem('no-words', ['levers', name, 'bands'], sentence, cure));
		}
		if ((lever.never === undefined) !== (words.never === undefined)) {
			const sentence = `"${name}" has "never" in only one of story.yaml and words.`;
			const cure = 'Say in both what the last setting is, or in neither.';
			problems.push(labels.problem('no-words', ['levers', name], sentence, cure));
		}
		return problems;
	});
}

/** A goal with several conditions has a word for those who keep some of them; one with a single condition has not. */
function checkPartly({ labels, value }: PlacedWords, story: StoryData): Problem[] {
	return Object.entries(story.goals).flatMap(([id, { conditions }]) => {
		const words = Object.hasOwn(value.labels.goals, id) ? value.labels.goals[id] : undefined;
		if (!words || (words.partly !== undefined) === conditions.length > 1) return [];
		const path = ['goals', id];
		if (words.partly === undefined) {
			const sentence = `the goal "${id}" has ${conditions.length} conditions and no words for some of them kept.`;
			return [labels.problem('no-words', path, sentence, 'Add a line "partly:" to it.')];
		}
		const sentence = `the goal "${id}" has one condition, which cannot be kept in part.`;
		return [
			labels.problem('loose-words', [...path, 'partly'], sentence, 'Remove the line "partly:".')
		];
	});
}

/** Every sentence asks only for numbers that its place gives, and keeps to the manner of the house. */
function checkSentences({ labels, value }: PlacedWords, { data, sources }: Parts): Problem[] {
	const story = data.value;
	const problems: Problem[] = [];
	for (const [path, sentence] of textsIn(value.labels)) {
		const place = path.join(' → ');
		const given = readoutsAt(path);
		const figures = path[0] === 'facts' ? Object.keys(sources.value[path[1]]?.figures ?? {}) : null;
		for (const readout of readoutsIn(sentence)) {
			const known =
				figures ?? (given.computed ? [...given.names, ...readoutsOf(story)] : given.names);
			if (known.includes(readout)) continue;
			const like = nearest(readout, known);
			const cure = like
				? `Did you mean {${like}}?`
				: `Here one can ask for: ${known.join(', ') || 'none'}.`;
			const wrong = `"${place}" asks for {${readout}}, which nothing gives it.`;
			problems.push(labels.problem('unknown-readout', path, wrong, cure));
		}
		if (path[0] === 'same' || path.at(-1) === 'url') continue;
		// who helps may have a number, and a telephone too
		const faults = path[0] === 'help' ? typographyIn : faultsIn;
		for (const { code, at, sentence: says, cure } of faults(sentence, value.lang)) {
			problems.push(labels.problem(code, path, `"${place}": ${says}`, cure, sentence.slice(at)));
		}
	}
	return problems;
}

/** The numbers that the page puts into a label; all other labels are printed as they are. */
function readoutsAt([field, second, third]: TextPath): { names: string[]; computed: boolean } {
	if (field === 'change' && (second === 'before' || second === 'after')) {
		return { names: ['year'], computed: false };
	}
	if (field === 'scene') return { names: [], computed: second !== 'name' };
	if (field === 'charts') return { names: [], computed: third === 'says' };
	if (field === 'mirror' && second === 'knows') {
		return { names: ['minutes', 'step', 'seconds', 'opened'], computed: false };
	}
	if (field === 'reveal' && second === 'gap') {
		return { names: ['year', 'guess', 'model'], computed: false };
	}
	if (field === 'reveal') return { names: [], computed: true };
	if (field === 'loop' && (second === 'whole' || second === 'broken')) {
		return { names: ['watch', 'whole'], computed: true };
	}
	if (field === 'actions' && third === 'effect') {
		return { names: ['effect', 'without'], computed: false };
	}
	return { names: [], computed: false };
}

/** Whatever a sentence of this story may ask for. */
export const readoutsOf = (story: StoryData) => [
	'year',
	...Object.keys(story.readouts),
	...Object.keys(story.picture)
];
