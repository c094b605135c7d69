// Names of a model → names of locals in a program.

/** Words that no local may be called in strict code, and those that every program uses. */
const taken = new Set(
	(
		'arguments await break c case catch class const continue debugger default delete do else enum eval export ' +
		'extends false finally for function if implements import in instanceof interface let new null out package ' +
		'private protected public return static super switch this throw true try typeof undefined var void while ' +
		'with yield program mod safediv segment continuous extrapolate discrete math nan infinity async of'
	).split(' ')
);

/** Names of a model → names of locals: readable, and each only once. `$` is kept for what we add. */
export function namer(): (variable: string) => string {
	const locals = new Map<string, string>();
	const given = new Set<string>(taken);
	return (variable) => {
		const known = locals.get(variable);
		if (known) return known;
		const plain = variable.replace(/[^a-z0-9_]+/g, '_').replace(/^(?=\d)/, '_');
		let local = plain;
		for (let i = 2; given.has(local); i++) local = `${plain}_${i}`;
		given.add(local);
		locals.set(variable, local);
		return local;
	};
}
