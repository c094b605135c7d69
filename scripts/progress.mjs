// What a long piece of work says while it goes on: one line for each part of it that is done, with its time.

/** Room for the longest name (letters). */
const WIDTH = 32;

/** @param say where a line goes @param now milliseconds */
export function progress(say = console.log, now = Date.now) {
	const began = now();
	const done = (name, since) =>
		say(`  ${name.padEnd(WIDTH)}${((now() - since) / 1000).toFixed(1).padStart(6)} s`);

	return {
		/** Waits for one part and says how long it took; of a part that fails it says nothing. */
		async during(name, work) {
			const since = now();
			const result = await work();
			done(name, since);
			return result;
		},
		/** For parts that follow each other beside others: call what it returns when each is done. */
		lane() {
			let since = now();
			return (name) => {
				done(name, since);
				since = now();
			};
		},
		/** How long all of it has taken by now. */
		total: () => `${((now() - began) / 1000).toFixed(0)} s`
	};
}
