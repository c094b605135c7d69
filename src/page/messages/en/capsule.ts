// A story in one file, in English.

export const capsule = {
	capsule: {
		walk: 'The steps',
		step: 'Step {number} of {count}',
		/** the words of this step that lie below */
		more: 'Read on',
		whole: 'Read the whole story',
		offer: 'Read it in {language}'
	}
};
