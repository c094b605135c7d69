import { expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import { formatProblems, simulate, valueAt } from '#engine';
import { compiled } from '../engine/fixtures.ts';

const file = `# Everything that a model.yaml can say.
name: Pond
about: 'A pond that''s visited'
time: { start: 2000, stop: 2010, dt: 1/8, save: 1/2, unit: year, method: rk4 }
units:
  dmnl: [share]
  fish: []
stocks:
  Fish in the pond:
    initial: fish_at_first
    inflows: [births]
    outflows: [catch]
    non_negative: true
    bounds: [0, null]
    unit: fish
    doc: Fish
flows:
  births:
    equation: 'birth_rate * "Fish in the pond" * crowding(Fish_in_the_pond / room)'
    non_negative: true
    unit: fish/year
    doc: Young fish
  catch:
    equation: >-
      STEP(20{fish/year},
        2005{year})
    unit: fish/year
    doc: Caught fish
auxiliaries:
  fullness:
    equation: |
      Fish_in_the_pond
        / room
    unit: share
    doc: How full the pond is
lookups:
  crowding:
    points: [[0, 1], [0.5, 0.9], [1, 0]]
    type: continuous
    input_unit: share
    unit: share
    source: judgement
    doc: Fewer births in a full pond
constants:
  fish_at_first: { value: 10, unit: fish, source: convention, doc: Fish at first }
  birth_rate: { value: 0.8, range: [0.5, 1], bounds: [0, 2], unit: 1/year, source: judgement, note: A guess, doc: Births }
  room: { value: 100, unit: fish, source: convention, doc: Room for fish }
scorecard:
  life: { code: A1, equation: 100 * fullness, doc: Life in the pond }
loops:
  R1: { name: Growth, kind: reinforcing, path: Fish in the pond + births +, says: More fish have more young. }
`;

test('a file with all that the format knows is read as it stands', () => {
	const { model, problems } = readModel(file, 'pond.yaml');
	expect(formatProblems(problems)).toBe('');
	expect(model).toMatchObject({
		name: 'Pond',
		about: "A pond that's visited",
		time: { start: 2000, stop: 2010, dt: 0.125, save: 0.5, unit: 'year', method: 'rk4' },
		units: [
			{ name: 'dmnl', aliases: ['share'] },
			{ name: 'fish', aliases: [] }
		],
		loops: [
			{
				id: 'R1',
				kind: 'reinforcing',
				path: [
					{ name: 'Fish in the pond', sign: 1 },
					{ name: 'births', sign: 1 }
				]
			}
		]
	});
	expect(model?.variables.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
		'stock Fish in the pond',
		'flow births',
		'flow catch',
		'auxiliary fullness',
		'auxiliary life',
		'constant fish_at_first',
		'constant birth_rate',
		'constant room',
		'lookup crowding'
	]);
	expect(model?.variables[0]).toMatchObject({ nonNegative: true, bounds: [0, null] });
	expect(model?.variables[4]).toMatchObject({ code: 'A1', unit: 'dmnl' });
	expect(model?.variables[6]).toMatchObject({ range: [0.5, 1], bounds: [0, 2], note: 'A guess' });
});

test('and it runs', async () => {
	const { model, problems } = readModel(file, 'pond.yaml');
	expect(formatProblems(problems)).toBe('');
	const run = simulate(await compiled(model!, ['Fish in the pond', 'catch']));
	expect(run.time).toHaveLength(21);
	expect(valueAt(run, 'Fish in the pond', 2005)).toBeGreaterThan(60);
	expect(valueAt(run, 'catch', 2004.5)).toBe(0);
	expect(valueAt(run, 'catch', 2005)).toBe(20);
});

test('the place of a character is right in folded, literal and quoted texts', () => {
	const places = ([from, to]: readonly [string, string]) =>
		readModel(file.replace(from, to), 'pond.yaml').problems.map(({ place }) =>
			place.text.slice(place.column - 1, place.column - 1 + place.length)
		);
	expect(places(['2005{year})', '2005{year}) + wrng'])).toEqual(['wrng']);
	expect(places(['/ room\n    unit: share', '/ rom\n    unit: share'])).toEqual(['rom']);
	expect(places(['crowding(Fish', 'crowding(Fsh'])).toEqual(['Fsh_in_the_pond']);
});
