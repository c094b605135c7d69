// A title and its decayed words → words with the grade of the typeface they are set in.

export interface GradedWord {
	readonly word: string;
	readonly grade?: number;
}

/** Words keep their order; a word that `degrade` does not name is whole. */
export function gradesOf(title: string, degrade: Readonly<Record<string, number>>): GradedWord[] {
	return title.split(' ').map((word) => ({ word, grade: degrade[word] }));
}
