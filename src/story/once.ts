// What depends on one thing alone → worked out once for it, however many pages and languages print it.

/** Values by what they depend on, which must never change. `work` is asked the first time. */
export function once<Of extends object, Value>(): (of: Of, work: () => Value) => Value {
	const known = new WeakMap<Of, { readonly value: Value }>();
	return (of, work) => {
		const before = known.get(of);
		if (before) return before.value;
		const value = work();
		known.set(of, { value });
		return value;
	};
}
