// Where the reader is and what they chose: the only state of a story page. All else is derived from it.
import type { Inputs, Program, Run } from '#engine/run.ts';
import { fromAddress, toAddress } from './address.ts';
import { cutOf, inputsFor, offeredBy, type Choices } from './inputs.ts';
import { measure, pictureAt, spreadOf } from './quantities.ts';
import { runBook, type RunBook } from './runs.ts';
import type { Step, StoryData } from './schema.ts';

export class Reading {
	/** the step the reader is at */
	at = $state('');
	/** the constants the reader set on the road, whichever step offered them */
	choices = $state.raw<Choices>({});
	/** the constants set in the sandbox, which opens as the story has it and not as it was moved before */
	free = $state.raw<Choices>({});
	/** the line the reader drew, at the guess's handles; what is not drawn yet is null */
	guess = $state.raw<readonly (number | null)[]>([]);
	/** whether the reader asked to be shown the answer instead of drawing */
	looked = $state(false);
	/** the thing in the scene that the reader opened */
	picked = $state<string | null>(null);
	/** the thing whose button the reader's pointer or keyboard is on */
	pointed = $state<string | null>(null);

	readonly story: StoryData;
	readonly runs: RunBook;
	/** of each step the newest, so that whoever asks meanwhile is given the same object */
	readonly #inputs = new WeakMap<Step, { readonly choices: Choices; readonly inputs: Inputs }>();
	readonly #past: { choices: Choices; free: Choices }[] = [];

	/** how many moves can be taken back */
	undoable = $state(0);

	readonly step = $derived.by(() => this.stepNamed(this.at));
	/** the drawn line once it is whole */
	readonly wholeGuess = $derived.by(() => {
		const drawn = this.guess.filter((y) => y !== null);
		return drawn.length === this.story.guess.handles ? drawn : null;
	});
	readonly address = $derived.by(() => this.addressAt(this.at));

	constructor(story: StoryData, program: Program) {
		this.story = story;
		this.runs = runBook(program, story);
		this.at = story.steps[0].id;
	}

	/** What the reader chose, at another step than the one they are at. */
	addressAt(step: string): string {
		// an address has room for one setting of each lever: from the sandbox on, for the one set there
		const choices = this.#isFree(step) ? { ...this.#cuts(), ...this.free } : this.choices;
		return toAddress({ step, choices, guess: this.wholeGuess }, this.story);
	}

	stepNamed(id: string): Step {
		const step = this.story.steps.find((it) => it.id === id);
		if (!step) throw new Error(`this story has no step "${id}"`);
		return step;
	}

	inputsOf(step: Step): Inputs {
		const choices = this.choicesAt(step);
		const known = this.#inputs.get(step);
		if (known?.choices === choices) return known.inputs;
		const inputs = inputsFor(step, this.story, choices);
		this.#inputs.set(step, { choices, inputs });
		return inputs;
	}

	/** What the reader set, as far as it counts in a step. */
	choicesAt(step?: Step): Choices {
		return step?.part === 'sandbox' ? this.free : this.choices;
	}

	runOf(step: Step): Run {
		return this.runs.of(this.inputsOf(step));
	}

	membersOf(step: Step): readonly Run[] {
		return this.runs.members(this.inputsOf(step));
	}

	/** The setting a lever shows in a step: the reader's, or the step's own, or the model's. */
	settingOf(lever: string, step: Step, modelValue: number): number {
		return this.inputsOf(step)[lever] ?? modelValue;
	}

	/** The run that a chart compares with. */
	baselineOf(chart: string): Run {
		return this.runs.named(this.story.charts[chart].ghost);
	}

	/** The counts of the scene in a step, at its year or another. */
	pictureOf(step: Step, year = step.year): Record<string, number> {
		return pictureAt(this.story.picture, this.runOf(step), year);
	}

	/** How far the ensemble disagrees at the step's year, 0 to 1. */
	spreadOf(step: Step): number {
		return spreadOf(this.membersOf(step), this.story.slip, step.year);
	}

	/** A readout, a count of the picture, or the year of the step: whatever a sentence may ask for. */
	valueOf(name: string, step: Step): number {
		if (name === 'year') return step.year;
		if (this.story.picture[name]) return this.pictureOf(step)[name];
		const quantity = this.story.readouts[name];
		if (!quantity) throw new Error(`this story has no readout "${name}"`);
		return measure(quantity, this.viewOf(step));
	}

	/** What a quantity may look at in a step. */
	viewOf(step: Step) {
		return {
			run: this.runOf(step),
			year: step.year,
			named: this.runs.named,
			members: this.runs.membersNamed
		};
	}

	/** Sets one constant. Moves in the middle of a drag are not kept for undo: pass `settled: false`. */
	choose(name: string, value: number, settled = true, step?: Step) {
		if (this.choicesAt(step)[name] === value) return;
		if (settled) this.settle();
		this.#put({ ...this.choicesAt(step), [name]: value }, step);
	}

	/** Sets many constants in one move. */
	chooseAll(settings: Choices, step?: Step) {
		this.settle();
		this.#put({ ...this.choicesAt(step), ...settings }, step);
	}

	#put(choices: Choices, step?: Step) {
		if (step?.part === 'sandbox') this.free = choices;
		else this.choices = choices;
	}

	/** Remembers where the reader was, so that the move about to be made can be taken back. */
	settle() {
		this.#past.push({ choices: this.choices, free: this.free });
		this.undoable = this.#past.length;
	}

	undo() {
		const before = this.#past.pop();
		if (before) ({ choices: this.choices, free: this.free } = before);
		this.undoable = this.#past.length;
	}

	/** Back to what this step shows by itself: only its own levers are let go. */
	reset(step: Step) {
		const offered = offeredBy(step, this.story);
		const there = Object.entries(this.choicesAt(step));
		const kept = there.filter(([name]) => !offered.includes(name));
		if (kept.length === there.length) return;
		this.settle();
		this.#put(Object.fromEntries(kept), step);
	}

	/** Cuts one sentence of the ring, or none; only one is cut at a time. */
	cut(sentence: string | null) {
		this.settle();
		const whole = Object.entries(this.choices).filter(([name]) => !this.#isCut(name));
		this.choices = Object.fromEntries(sentence ? [...whole, [cutOf(sentence), 1]] : whole);
	}

	/** The sentence of the ring that is cut, if any. */
	readonly cutSentence = $derived.by(
		() => this.story.loop.ring.find(({ id }) => this.choices[cutOf(id)] === 1)?.id ?? null
	);

	/** Takes up what an address holds. Returns false where something in it was damaged. */
	arrive(address: string): boolean {
		const { step, choices, guess, damaged } = fromAddress(address, this.story);
		this.at = step;
		this.choices = choices;
		this.free = {};
		if (this.#isFree(step)) {
			this.choices = this.#cuts();
			this.free = Object.fromEntries(
				Object.entries(choices).filter(([name]) => !this.#isCut(name))
			);
		}
		this.guess = guess ?? [];
		return !damaged;
	}

	/** From the sandbox on, what is set there is what counts. */
	#isFree(id: string) {
		const { steps } = this.story;
		const sandbox = steps.findIndex(({ part }) => part === 'sandbox');
		return sandbox >= 0 && steps.findIndex((step) => step.id === id) >= sandbox;
	}

	#cuts(): Choices {
		return Object.fromEntries(Object.entries(this.choices).filter(([name]) => this.#isCut(name)));
	}

	#isCut(name: string) {
		return this.story.loop.ring.some(({ id }) => cutOf(id) === name);
	}
}
