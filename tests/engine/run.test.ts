import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const engine = path.resolve('src/engine');
const importsOf = (file: string) =>
	[
		...readFileSync(path.join(engine, file), 'utf8').matchAll(
			/^(?:import|export) (type )?[^;]*? from '([^']+)'/gms
		)
	].map(([, type, from]) => ({ type: Boolean(type), from }));

test('the engine imports nothing but itself', () => {
	const files = readdirSync(engine, { recursive: true, encoding: 'utf8' });
	for (const file of files.filter((one) => one.endsWith('.ts'))) {
		for (const { from } of importsOf(file)) {
			const target = path.relative(engine, path.resolve(engine, path.dirname(file), from));
			expect(`${file} imports ${from}`).toMatch(/ imports \.\.?\//);
			expect(target.startsWith('..'), `${file} imports ${from}`).toBe(false);
		}
	}
});

test('what the browser runs brings no parser, checker or compiler with it', () => {
	const needed = new Set(['run.ts']);
	for (const file of needed) {
		for (const { type, from } of importsOf(file))
			if (!type) needed.add(path.posix.join(path.posix.dirname(file), from));
	}
	expect([...needed].sort()).toEqual([
		'numbers/random.ts',
		'numbers/sobol.ts',
		'run.ts',
		'simulate/simulate.ts',
		'study/ensemble.ts',
		'study/quantiles.ts',
		'study/seek.ts',
		'study/sensitivity.ts'
	]);
});
