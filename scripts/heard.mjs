// The lines of a tool → those worth reading.

/**
 * Vite puts its own configuration together before it reads what that says, and on a busy machine it then tells how
 * long that took, as a warning: about its own plugins, and beyond our settings. It ends with an empty line.
 */
const OWN_TIMES = '[PLUGIN_TIMINGS]';

/** Asked for each line in turn: whether it is worth reading. */
export function worthReading() {
	let inTimes = false;
	return (line) => {
		if (line.includes(OWN_TIMES)) inTimes = true;
		const worth = !inTimes;
		if (line.trim() === '') inTimes = false;
		return worth;
	};
}
