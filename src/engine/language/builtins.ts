// The functions an author may call: their arguments, and how units go through them.

/**
 * The unit of an argument or a result. `x` and `y` stand for any unit, the same wherever the letter
 * comes back; `t` is the model's time unit and `1` no unit.
 */
export type UnitRule = 'x' | 'y' | 't' | '1' | 'x/y' | 'x*t' | 'x/t' | '1/t' | 'root x';

export interface Builtin {
	/** What the argument is called in messages, and its unit; required ones first. */
	readonly parameters: readonly (readonly [name: string, unit: UnitRule])[];
	/** How many of them are required. */
	readonly required: number;
	/** Whether the last parameter may come again and again. */
	readonly open?: true;
	readonly result: UnitRule;
}

const angle: Builtin = { parameters: [['angle', '1']], required: 1, result: '1' };
const plain: Builtin = { parameters: [['number', '1']], required: 1, result: '1' };
const alike: Builtin = { parameters: [['value', 'x']], required: 1, result: 'x' };
const extreme: Builtin = {
	parameters: [
		['first', 'x'],
		['second', 'x']
	],
	required: 2,
	open: true,
	result: 'x'
};
const delay: Builtin = {
	parameters: [
		['input', 'x'],
		['delay time', 't'],
		['initial', 'x']
	],
	required: 2,
	result: 'x'
};
/** Chance: a seed makes a draw the same in every world. */
const chance = (first: string, second?: string): Builtin => ({
	parameters: [[first, 'x'], ...(second ? [[second, 'x'] as const] : []), ['seed', '1']],
	required: second ? 2 : 1,
	result: 'x'
});
const delayOfOrder: Builtin = {
	parameters: [
		['input', 'x'],
		['delay time', 't'],
		['order', '1'],
		['initial', 'x']
	],
	required: 3,
	result: 'x'
};

export const builtins: ReadonlyMap<string, Builtin> = new Map([
	['abs', alike],
	['arccos', plain],
	['arcsin', plain],
	['arctan', plain],
	['cos', angle],
	['exp', plain],
	['int', alike],
	['ln', plain],
	['log10', plain],
	['max', extreme],
	['min', extreme],
	['sin', angle],
	['sqrt', { parameters: [['value', 'x']], required: 1, result: 'root x' }],
	['tan', angle],
	[
		'safediv',
		{
			parameters: [
				['top', 'x'],
				['bottom', 'y'],
				['otherwise', 'x/y']
			],
			required: 2,
			result: 'x/y'
		}
	],
	[
		'step',
		{
			parameters: [
				['height', 'x'],
				['start', 't']
			],
			required: 2,
			result: 'x'
		}
	],
	[
		'ramp',
		{
			parameters: [
				['slope', 'x/t'],
				['start', 't'],
				['end', 't']
			],
			required: 2,
			result: 'x'
		}
	],
	[
		'pulse',
		{
			parameters: [
				['amount', 'x'],
				['first', 't'],
				['interval', 't']
			],
			required: 1,
			result: 'x/t'
		}
	],
	['delay', delay],
	['delay1', delay],
	['delay3', delay],
	['delayn', delayOfOrder],
	['smth1', delay],
	['smth3', delay],
	['smthn', delayOfOrder],
	[
		'trend',
		{
			parameters: [
				['input', 'x'],
				['averaging time', 't'],
				['initial trend', '1/t']
			],
			required: 2,
			result: '1/t'
		}
	],
	[
		'forcst',
		{
			parameters: [
				['input', 'x'],
				['averaging time', 't'],
				['horizon', 't'],
				['initial trend', '1/t']
			],
			required: 3,
			result: 'x'
		}
	],
	['random', chance('lowest', 'highest')],
	['uniform', chance('lowest', 'highest')],
	['normal', chance('mean', 'deviation')],
	['lognormal', chance('mean', 'deviation')],
	['exprnd', chance('mean')],
	['poisson', chance('mean')],
	['mean', { parameters: [['value', 'x']], required: 1, open: true, result: 'x' }],
	[
		'active_initial',
		{
			parameters: [
				['value', 'x'],
				['while first values are found', 'x']
			],
			required: 2,
			result: 'x'
		}
	],
	['init', alike],
	[
		'previous',
		{
			parameters: [
				['value', 'x'],
				['at the start', 'x']
			],
			required: 2,
			result: 'x'
		}
	]
] satisfies [string, Builtin][]);

/** Names without arguments. `INF` is larger than every number, in any unit, like 0 is in any unit;
 * `NAN` is no number, for elements of arrays that have none. */
export const builtinNames: ReadonlySet<string> = new Set([
	'time',
	'dt',
	'starttime',
	'stoptime',
	'pi',
	'inf',
	'nan'
]);

const noArrays = 'This engine has no arrays: write the terms out.';
const noChance =
	'Uncertainty belongs in the `range` of a constant; an ensemble then draws from it.';
const noConveyor = 'Use stocks in a row, or DELAY3.';
const noDates = 'Use TIME, STARTTIME and STOPTIME.';

/** Functions of other tools, refused by name, each with what to write instead. */
export const notSupported: ReadonlyMap<string, string> = new Map([
	['delay_fixed', 'Write DELAY.'],
	['smooth', 'Write SMTH1.'],
	['smoothi', 'Write SMTH1 with an initial value.'],
	['smooth3', 'Write SMTH3.'],
	['smooth3i', 'Write SMTH3 with an initial value.'],
	['delay1i', 'Write DELAY1 with an initial value.'],
	['delay3i', 'Write DELAY3 with an initial value.'],
	['forecast', 'Write FORCST.'],
	['integer', 'Write INT, which rounds down.'],
	['modulo', 'Write a MOD b.'],
	['quantum', 'Write b * INT(a / b).'],
	['xidz', 'Write SAFEDIV(top, bottom, otherwise).'],
	['zidz', 'Write SAFEDIV(top, bottom).'],
	['integ', 'Write a stock with flows.'],
	['initial', 'Write INIT.'],
	['log', 'Write LN or LOG10.'],
	['round', 'Write INT(x + 0.5).'],
	['clamp', 'Write MAX(low, MIN(high, x)).'],
	['pow', 'Write a ^ b.'],
	['power', 'Write a ^ b.'],
	['sum', noArrays],
	['prod', noArrays],
	['size', noArrays],
	['stddev', noArrays],
	['rank', noArrays],
	['beta', noChance],
	['gamma', noChance],
	['montecarlo', noChance],
	['conveyor', noConveyor],
	['queue', noConveyor],
	['oven', noConveyor],
	['cycletime', noConveyor],
	['history', noDates],
	['counter', noDates],
	['npv', ''],
	['irr', ''],
	['pv', ''],
	['pmt', ''],
	['derivn', ''],
	['lookup', 'Call the lookup by its name: effect(x).'],
	['game', '']
]);
