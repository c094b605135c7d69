import { expect, test } from 'vitest';
import { compile, cutLinks, interpret, simulate, valueAt, type Model } from '#engine';
import { auxiliary, compiled, constant, flow, load, lookup, modelOf, stock } from '../fixtures.ts';

const growth: Model = modelOf(
	[
		constant('rate', 0.5),
		constant('start', 4),
		stock('s', 'start', { inflows: ['f'] }),
		flow('f', 's * (1 - rate)'),
		auxiliary('shown', 's * 100'),
		auxiliary('never asked', 'EXP(s)')
	],
	{ stop: 2, dt: 0.5, save: 1 }
);

test('the module is plain text that can be read aloud', () => {
	expect(compile(growth, { save: ['shown'] }))
		.toBe(`// Compiled from the model "test". Change the model, not this file.
export const program = {
	name: "test",
	time: {"start":0,"stop":2,"dt":0.5,"save":1,"unit":"","method":"euler"},
	constants: [{"name":"rate","value":0.5,"unit":""},{"name":"start","value":4,"unit":""}],
	saved: [{"name":"shown","unit":""}],
	run(c, out) {
		const rate = c[0];
		const start = c[1];
		let s = start;
		const $1 = 1 - rate;
		for (let $k = 0, $point = 0; ; $point++) {
			for (let $left = 2; $left > 0; $left--, $k++) {
				const f = s * $1;
				if ($left === 2) {
					const shown = s * 100;
					out[$point] = shown;
					if ((shown - shown) + (s - s) !== 0) return $point;
					if ($point === 2) return 3;
				}
				const s$net = f;
				s += s$net * 0.5;
			}
		}
	}
};
`);
});

test('only what the saved variables need is computed', () => {
	expect(compile(growth, { save: ['rate'] })).not.toContain('s$net');
	expect(compile(growth, { save: ['s'] })).not.toContain('$exp(');
	expect(compile(growth, { save: ['Never_Asked'] })).toContain('$exp(');
});

test('a name that cannot be saved is refused', () => {
	expect(() => compile(growth, { save: ['nothing'] })).toThrow(
		'"nothing" is no variable that can be saved'
	);
});

test('a model with problems is not compiled', () => {
	expect(() => compile(modelOf([auxiliary('a', 'b')]), { save: ['a'] })).toThrow('unknown-name');
});

test('operations keep their order: the last bits would tell', async () => {
	const model = modelOf([
		constant('x', 0.1),
		constant('y', 0.2),
		constant('z', 0.3),
		auxiliary('left', '(x + y) + z + 0 * TIME'),
		auxiliary('right', 'x + (y + z) + 0 * TIME'),
		auxiliary('minus', 'x - (y - z) - -z + 0 * TIME'),
		auxiliary('over', 'x / (y / z) / -(-z) + 0 * TIME')
	]);
	const run = simulate(await compiled(model, ['left', 'right', 'minus', 'over']));
	expect(run.series.left[0]).toBe(0.1 + 0.2 + 0.3);
	expect(run.series.right[0]).toBe(0.1 + (0.2 + 0.3));
	expect(run.series.left[0]).not.toBe(run.series.right[0]);
	expect(run.series.minus[0]).toBe(0.1 - (0.2 - 0.3) - -0.3);
	expect(run.series.over[0]).toBe(0.1 / (0.2 / 0.3) / 0.3);
});

test('a square is a product: rounded once, and what is squared computed once', async () => {
	const model = modelOf([
		constant('x', 0.1),
		auxiliary('square', '(x + TIME / 7) ^ 2'),
		auxiliary('two', '(x + TIME / 7) ^ (1 + 1)')
	]);
	const text = compile(model, { save: ['square', 'two'] });
	expect(text).not.toContain('$pow(');
	expect(text.match(/\$square\(/g)).toHaveLength(2);
	const { time, series } = simulate(await load(text));
	const product = Array.from(time, (t) => (0.1 + t / 7) * (0.1 + t / 7));
	expect([...series.square]).toEqual(product);
	expect([...series.two]).toEqual(product);
	expect(simulate(interpret(model, { save: ['square', 'two'] })).series).toEqual(series);
});

test('hostile names stay names: in code, in text, in a page', async () => {
	const names = [
		'__proto__',
		'constructor',
		'arguments',
		'c',
		'out',
		'Math',
		'*/ alert(1) /*',
		'λ',
		'μ',
		'1st',
		'</script>',
		'a"b\\c\u2028',
		'var'
	];
	const model = modelOf(names.map((name, i) => constant(name, i)));
	const text = compile({ ...model, name: '*/\n</script>' }, { save: names });
	expect(text).not.toContain('</script>');
	const run = simulate(await load(text));
	expect(names.map((name) => valueAt(run, name, 0))).toEqual(names.map((_, i) => i));
});

test('the whole module runs under a policy without evaluation', () => {
	expect(compile(growth, { save: ['s'] })).not.toMatch(/\beval\b|\bFunction\b|\bimport\b/);
});

test('a cut link carries what it carried at the start; an open switch changes nothing', async () => {
	const cut = cutLinks(growth, [{ constant: 'cut', from: 's', to: 'f' }]);
	const program = await compiled(cut, ['s']);
	const whole = simulate(await compiled(growth, ['s'])).series.s;
	expect(simulate(program).series.s).toEqual(whole);
	// the flow stays at 4 × 0.5 = 2 a year
	expect([...simulate(program, { cut: 1 }).series.s]).toEqual([4, 6, 8]);
	expect(() => cutLinks(growth, [{ constant: 'cut', from: 'shown', to: 'f' }])).toThrow(
		'there is no link to cut'
	);
});

test('lookups are written once, whoever asks them', async () => {
	const model = modelOf([
		lookup('curve', [
			[0, 0],
			[10, 5]
		]),
		auxiliary('a', 'curve(TIME)'),
		auxiliary('b', 'curve(TIME * 2)')
	]);
	const text = compile(model, { save: ['a', 'b'] });
	expect(text.match(/const \$table/g)).toHaveLength(1);
	const slow = simulate(interpret(model, { save: ['a', 'b'] }));
	expect(simulate(await load(text)).series).toEqual(slow.series);
});
