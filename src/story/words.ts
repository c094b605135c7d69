// What is read and said, in one language: the types of a story's words once they are parsed.
import type { Labels } from './schema-words.ts';

/** A run of words inside a paragraph. */
export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'readout'; readonly name: string; readonly forms: readonly string[] }
	| { readonly kind: 'em' | 'strong'; readonly children: readonly Inline[] }
	| { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

/** A block of a step: its voice (story, model, an invented notice) shows in its kind. */
export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
	| {
			readonly kind: 'letter' | 'notice' | 'model';
			readonly from?: string;
			readonly time?: string;
			readonly blocks: readonly Block[];
	  }
	/** one of several answers to the question before it; a reader opens the one they would give */
	| { readonly kind: 'answer'; readonly to: string; readonly blocks: readonly Block[] };

export interface StepWords {
	readonly heading: string;
	readonly blocks: readonly Block[];
	/** instead of the scene's own caption and alternative text */
	readonly caption?: string;
	readonly alt?: string;
	/** for whoever presents the story */
	readonly notes: readonly Block[];
}

export interface Words {
	readonly lang: string;
	readonly labels: Labels;
	readonly steps: Readonly<Record<string, StepWords>>;
}
