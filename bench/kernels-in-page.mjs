// What a browser does to measure frames. Each function goes there as text, so it may use nothing from outside but the
// others.

/** A story's frames → the least time of each, that of its bands, and how far the quantiles are off. */
export async function measureStory(parts, seeds, shares) {
	const frames = await this.framesOf(parts, shares);
	const times = this.leastOf(
		Object.fromEntries(
			Object.entries(frames).flatMap(([name, one]) => [
				[
					name,
					this.alternating(parts, (inputs) => one.bands(one.run(1, inputs), parts.variables[0]))
				],
				[`${name}, run alone`, this.alternating(parts, (inputs) => one.run(1, inputs))]
			])
		)
	);
	return {
		frames: Object.entries(frames).map(([name, one]) => ({
			name,
			ms: times[name],
			bands: Math.max(0, times[name] - times[`${name}, run alone`]),
			...this.errorsOf(one, parts, seeds)
		}))
	};
}

export async function framesOf({ slug, kernels, then }, shares) {
	const { now, then: old, thenBands } = globalThis;
	const programs = globalThis.programs[slug];
	const bytes = ({ bytes, layout }) => ({ bytes: Uint8Array.from(bytes), layout });
	const before = await old.openEnsemble(programs.then, bytes(then.kernel));
	const frames = {
		'then: 1,000 of a Latin hypercube': {
			run: (seed, inputs) => before.run({ seed, count: 1000, inputs }),
			bands: (outcomes, variable) => thenBands.histogramBands(outcomes, variable, shares)
		}
	};
	for (const [how, kernel] of Object.entries(kernels)) {
		if (!kernel) continue;
		const runner = await now.openEnsemble(programs.now, bytes(kernel));
		if (runner.how === 'program') continue;
		for (const count of [512, 1024]) {
			frames[`now, ${how}: ${count} of Sobol`] = {
				run: (seed, inputs) => runner.run({ seed, count, inputs }),
				bands: (outcomes, variable) => now.countedBands(outcomes, variable, shares)
			};
		}
	}
	return frames;
}

/** With one setting and then the other, as a finger does it. */
export function alternating({ inputs, moved }, frame) {
	let turn = 0;
	return () => frame(turn++ % 2 ? inputs : moved);
}

/** Competitors take turns; of many batches the least counts. A clock may tick only every millisecond. */
export function leastOf(competitors, rounds = 14, batch = 50) {
	const elapsed = (run, times) => {
		const start = performance.now();
		for (let i = 0; i < times; i++) run();
		return performance.now() - start;
	};
	const names = Object.keys(competitors);
	const times = {};
	const best = {};
	for (const name of names) {
		elapsed(competitors[name], 20);
		const once = elapsed(competitors[name], 10) / 10;
		times[name] = Math.max(1, Math.round(batch / Math.max(once, 0.1)));
		best[name] = Infinity;
	}
	for (let round = 0; round < rounds; round++)
		for (const name of names)
			best[name] = Math.min(best[name], elapsed(competitors[name], times[name]) / times[name]);
	return best;
}

/** Shares of each variable's range: over points, quantiles, variables and seeds. */
export function errorsOf({ run, bands }, { inputs, variables, reference }, seeds) {
	let [sum, count, largest] = [0, 0, 0];
	for (let seed = 1; seed <= seeds; seed++) {
		const outcomes = run(seed, inputs);
		for (const name of variables) {
			const { lines, range } = reference[name];
			bands(outcomes, name).lines.forEach((line, i) =>
				line.forEach((value, point) => {
					const error = Math.abs(value - lines[i][point]) / range;
					sum += error * error;
					count += 1;
					largest = Math.max(largest, error);
				})
			);
		}
	}
	return { rms: Math.sqrt(sum / count), largest };
}
