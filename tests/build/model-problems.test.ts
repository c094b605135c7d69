// Every mistake an author can make in model.yaml: what it is called, where the caret points, what to do.
import { expect, test } from 'vitest';
import { readModel } from '#build/read-model.ts';
import { MOST_CHARACTERS } from '#build/yaml.ts';
import { codes, formatProblem } from '#engine';
import { MOST_TOKENS } from '#engine/language/tokens.ts';
import { MOST_NESTED } from '#engine/language/unreadable.ts';

const bath = `name: Bath
about: A bath that empties
time: { start: 0, stop: 10, dt: 1/4, save: 1, unit: minute }
units:
  litre: [litres]
stocks:
  water:
    initial: full * 0.5
    outflows: [draining]
    unit: litre
    doc: Water in the bath
flows:
  draining:
    equation: water / drain_time
    unit: litre/minute
    doc: Water that runs out
auxiliaries:
  depth:
    equation: >-
      water
      / full
    unit: dmnl
    doc: How full it is
constants:
  full:
    value: 100
    unit: litre
    source: convention
    doc: A full bath
  drain_time:
    value: 4
    range: [2, 8]
    unit: minute
    source: judgement
    doc: Time to drain
`;

/** The problems of the bath after one change, as a terminal shows them. */
function problemsAfter(from: string, to: string): readonly string[] {
	if (!bath.includes(from)) throw new Error(`the bath has no "${from}"`);
	return readModel(bath.replace(from, to), 'bath.yaml').problems.map(formatProblem);
}

test('a right model has no problems', () => {
	expect(readModel(bath, 'bath.yaml').problems).toEqual([]);
});

const seen = new Set<string>();

/** What is changed, and all that must be said about it; the first line of each is place and code. */
const mistakes: readonly (readonly [
	what: string,
	from: string,
	to: string,
	...problems: string[]
])[] = [
	[
		'a misspelt name',
		'water / drain_time',
		'watr / drain_time',
		`bath.yaml:14:15  unknown-name
        equation: watr / drain_time
                  ^^^^
Nothing in this model is called "watr". Did you mean "water"?`
	],
	[
		'a misspelt name in a folded text',
		'/ full\n',
		'/ ful\n',
		`bath.yaml:21:9  unknown-name
          / ful
            ^^^
Nothing in this model is called "ful". Did you mean "full"?`
	],
	[
		'a misspelt name in a quoted text',
		'water / drain_time',
		'"water / (drain_tme)"',
		`bath.yaml:14:24  unknown-name
        equation: "water / (drain_tme)"
                           ^^^^^^^^^^^
Nothing in this model is called "drain_tme". Did you mean "drain_time"?`
	],
	[
		'an equation that stops too early',
		'water / drain_time',
		'water /',
		`bath.yaml:14:21  syntax
        equation: water /
                        ^
Something must follow "/".`
	],
	[
		'a bracket that never closes',
		'water / drain_time',
		'MAX(0, water / drain_time',
		`bath.yaml:14:18  unclosed
        equation: MAX(0, water / drain_time
                     ^
This "(" has no ")".`
	],
	[
		'an equation nested too deeply',
		'water / drain_time',
		`${'('.repeat(MOST_NESTED)}water${')'.repeat(MOST_NESTED)}`,
		`bath.yaml:14:271  too-deep
    ((((((((((((((((((((((((((((((((((((((((((((((((((water)))))))))))))))))))))))))))))))))))))))))))))
                                                      ^^^^^
An equation may be nested at most 256 deep and chain at most 1000 terms. Give parts of it names of their own.`
	],
	[
		'a function that does not exist',
		'water / drain_time',
		'MAXX(0, water) / drain_time',
		`bath.yaml:14:15  unknown-function
        equation: MAXX(0, water) / drain_time
                  ^^^^
There is no function or lookup called "maxx". Did you mean "max"?`
	],
	[
		'a function of other tools',
		'water / drain_time',
		'ZIDZ(water, drain_time)',
		`bath.yaml:14:15  not-supported
        equation: ZIDZ(water, drain_time)
                  ^^^^
This engine does not have ZIDZ. Write SAFEDIV(top, bottom).`
	],
	[
		'too few arguments',
		'water / drain_time',
		'MAX(water) / drain_time',
		`bath.yaml:14:15  wrong-arguments
        equation: MAX(water) / drain_time
                  ^^^^^^^^^^
MAX takes at least 2 arguments, not 1. Write MAX(first, second).`
	],
	[
		'a stock called like a function',
		'water / drain_time',
		'water(drain_time)',
		`bath.yaml:14:15  wrong-kind
        equation: water(drain_time)
                  ^^^^^
"water" is a stock, not a function. Write * to multiply.`
	],
	[
		'a variable in the place of a flow',
		'outflows: [draining]',
		'outflows: [draining, depth]',
		`bath.yaml:9:26  wrong-kind
        outflows: [draining, depth]
                             ^^^^^
"depth" is an auxiliary; only flows fill and drain stocks.`
	],
	[
		'a flow without a stock',
		'    outflows: [draining]\n',
		'',
		`bath.yaml:12:3  loose-flow
      draining:
      ^^^^^^^^
The flow "draining" neither fills nor drains a stock. List it under inflows or outflows of a stock.`
	],
	[
		'one name for two things',
		'  depth:',
		'  Water:',
		`bath.yaml:18:3  same-name
      Water:
      ^^^^^
"Water" is already the name of something: "water". Names are the same whatever their case and blanks.`
	],
	[
		'a name that the language keeps',
		'  depth:',
		'  Time:',
		`bath.yaml:18:3  reserved-name
      Time:
      ^^^^
The language of equations keeps "Time" for itself. Say more exactly what it is.`
	],
	[
		'a circle',
		'    equation: >-\n      water\n      / full\n',
		'    equation: height * 2\n    unit: dmnl\n    doc: Twice\n  height:\n    equation: depth / 2\n',
		`bath.yaml:19:15  circular
        equation: height * 2
                  ^^^^^^
These need each other at the same moment: depth → height → depth. Put a stock or a delay into the circle.`
	],
	[
		'a circle of starting values',
		'initial: full * 0.5',
		'initial: full * depth',
		`bath.yaml:8:21  circular-start
        initial: full * depth
                        ^^^^^
These starting values need each other: water → depth → water. Give one of them a starting value of its own.`
	],
	[
		'a unit that nobody declared',
		'unit: litre/minute',
		'unit: liter/minute',
		`bath.yaml:15:11  bad-unit
        unit: liter/minute
              ^^^^^
No unit of this model is called "liter". Did you mean "litre"?`
	],
	[
		'adding what does not belong together',
		'water / drain_time',
		'(water + drain_time) / drain_time',
		`bath.yaml:14:16  unit-clash
        equation: (water + drain_time) / drain_time
                   ^^^^^^^^^^^^^^^^^^
What is added must have one unit: "water" is litre, but "drain_time" is minute.`
	],
	[
		'an equation that forgets the time',
		'water / drain_time',
		'water * 0.25',
		`bath.yaml:14:15  unit-mismatch
        equation: water * 0.25
                  ^^^^^^^^^^^^
This gives litre, but "draining" is declared as litre/minute. Divide by a time: per how long?`
	],
	[
		'a flow in the unit of its stock',
		'unit: litre/minute',
		'unit: litre',
		`bath.yaml:14:15  unit-mismatch
        equation: water / drain_time
                  ^^^^^^^^^^^^^^^^^^
This gives litre/minute, but "draining" is declared as litre. Multiply by a time, or declare it per time.`,
		`bath.yaml:15:11  unit-mismatch
        unit: litre
              ^^^^^
The flow "draining" changes "water", so its unit must be litre/minute, not litre.`
	],
	[
		'a division by zero',
		'initial: full * 0.5',
		'initial: full / (2 - 2)',
		`bath.yaml:8:21  division-by-zero
        initial: full / (2 - 2)
                        ^^^^^^^
"(2 - 2)" is always zero, so nothing can be divided by it.`
	],
	[
		'a value that stops being a number',
		'value: 4\n    range: [2, 8]',
		'value: 0\n    range: [0, 8]',
		`bath.yaml:14:15  not-finite
        equation: water / drain_time
                  ^^^^^^^^^^^^^^^^^^
"draining" is infinite at minute 0. Look for a division by zero, or a root or logarithm of a number below zero.`
	],
	[
		'a delay that a step cannot follow',
		'water / drain_time',
		'DELAY3(water, drain_time / 10) / drain_time',
		`bath.yaml:14:15  delay-too-short
        equation: DELAY3(water, drain_time / 10) / drain_time
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
Each stage of this delay takes 0.133 minute, less than one time step of 0.25. Take a smaller dt, a longer delay or fewer stages.`
	],
	[
		'a misspelt key',
		'    outflows: [draining]',
		'    outflow: [draining]',
		`bath.yaml:9:5  unknown-key
        outflow: [draining]
        ^^^^^^^
The stock "water" has no "outflow". Did you mean "outflows"?`,
		`bath.yaml:13:3  loose-flow
      draining:
      ^^^^^^^^
The flow "draining" neither fills nor drains a stock. List it under inflows or outflows of a stock.`
	],
	[
		'a missing key',
		'    source: judgement\n',
		'',
		`bath.yaml:31:5  missing-key
        value: 4
        ^^^^^
The constant "drain_time" has no "source:" yet. Add it.`
	],
	[
		'a judgement without a range',
		'    range: [2, 8]\n',
		'',
		`bath.yaml:30:3  missing-key
      drain_time:
      ^^^^^^^^^^
"drain_time" rests on judgement, so it needs the range it may lie in. Add range: [lowest, highest].`
	],
	[
		'a text in the place of a number',
		'value: 4\n',
		'value: four\n',
		`bath.yaml:31:12  wrong-type
        value: four
               ^^^^
"value" of drain_time must be a number.`
	],
	[
		'a value outside its range',
		'range: [2, 8]',
		'range: [5, 8]',
		`bath.yaml:32:12  bad-range
        range: [5, 8]
               ^^^^^^
The value 4 lies outside "range" of drain_time.`
	],
	[
		'a range upside down',
		'range: [2, 8]',
		'range: [8, 2]',
		`bath.yaml:32:12  bad-range
        range: [8, 2]
               ^^^^^^
"range" of drain_time begins above its end. Write [2, 8].`
	],
	[
		'a step that does not divide the span',
		'dt: 1/4',
		'dt: 0.3',
		`bath.yaml:3:33  bad-time
    time: { start: 0, stop: 10, dt: 0.3, save: 1, unit: minute }
                                    ^^^
From 0 to 10 is not a whole number of steps of 0.3. A dt such as 1/32 or 1/64 divides every whole span.`
	],
	[
		'a thousand million steps',
		'dt: 1/4',
		'dt: 1/100000000',
		`bath.yaml:3:33  bad-time
    time: { start: 0, stop: 10, dt: 1/100000000, save: 1, unit: minute }
                                    ^^^^^^^^^^^
A run may take at most 10000000 steps. Take a larger dt.`
	],
	[
		'a constant that changes nothing',
		'water / drain_time',
		'water / 4{minute}',
		`bath.yaml:30:3  unused
      drain_time:
      ^^^^^^^^^^
No equation uses the constant "drain_time". Use it or remove it.`
	],
	[
		'a lookup that nobody asks',
		'constants:',
		'lookups:\n  curve: { points: [[0, 1], [5, 2]], unit: dmnl, input_unit: dmnl, source: judgement, doc: x }\nconstants:',
		`bath.yaml:25:3  unused
      curve: { points: [[0, 1], [5, 2]], unit: dmnl, input_unit: dmnl, source: judgement, doc: x }
      ^^^^^
No equation uses the lookup "curve". Use it or remove it.`
	],
	[
		'a lookup that goes back',
		'      / full\n    unit: dmnl\n    doc: How full it is\n',
		'      / full * curve(1)\n    unit: dmnl\n    doc: How full it is\nlookups:\n  curve: { points: [[0, 1], [0, 2]], unit: dmnl, input_unit: dmnl, source: judgement, doc: x }\n',
		`bath.yaml:25:20  bad-lookup
      curve: { points: [[0, 1], [0, 2]], unit: dmnl, input_unit: dmnl, source: judgement, doc: x }
                       ^^^^^^^^^^^^^^^^
In the lookup "curve", x must grow from point to point: 0 comes after 0.`
	],
	[
		'a loop that the equations do not have',
		'constants:',
		'loops:\n  B1: { name: Drain, kind: balancing, path: depth + water -, says: It drains. }\nconstants:',
		`bath.yaml:25:53  bad-path
      B1: { name: Drain, kind: balancing, path: depth + water -, says: It drains. }
                                                        ^^^^^
"depth" does not act on "water" directly. What acts on it: draining, water, drain_time.`
	],
	[
		'a loop of the other kind',
		'constants:',
		'loops:\n  B1: { name: Drain, kind: reinforcing, path: water + draining -, says: It drains. }\nconstants:',
		`bath.yaml:25:47  bad-path
      B1: { name: Drain, kind: reinforcing, path: water + draining -, says: It drains. }
                                                  ^^^^^^^^^^^^^^^^^^
The signs of this loop make it balancing, not reinforcing.`
	],
	[
		'a key written twice',
		'    unit: litre\n    doc: Water in',
		'    unit: litre\n    unit: litre\n    doc: Water in',
		`bath.yaml:11:5  bad-yaml
        unit: litre
        ^
This name stands twice in one list: names must be unique. Remove one of the two.`
	],
	[
		'an alias',
		'doc: A full bath',
		'doc: &words A full bath\n    note: *words',
		`bath.yaml:30:11  bad-yaml
        note: *words
              ^^^^^^
A file may not use aliases (& and *). Write the value again where it is needed.`
	],
	[
		'a text with a colon',
		'doc: A full bath',
		'doc: A full bath: really',
		`bath.yaml:29:10  bad-yaml
        doc: A full bath: really
             ^
A second name with ": " begins inside this value. Put texts that hold ": " in quotes, or see how the next line is indented.`
	]
];

test.each(mistakes)('%s is explained', (_, from, to, ...expected) => {
	const found = problemsAfter(from, to);
	for (const problem of found) seen.add(problem.split('\n')[0].split('  ')[1]);
	expect(found).toEqual(expected);
});

test('a file of more characters than may be is refused before it is read', () => {
	const [problem] = readModel(bath.padEnd(MOST_CHARACTERS + 1, '#'), 'bath.yaml').problems;
	expect(problem).toMatchObject({ code: 'too-big', place: { line: 1, column: 1 } });
	seen.add('too-big');
});

test('an equation of more pieces than may be is refused', () => {
	const [problem] = problemsAfter(
		'water / drain_time',
		`water${' + water'.repeat(MOST_TOKENS / 2)}`
	);
	expect(problem).toContain('too-long');
	seen.add('too-long');
});

test('every code has a mistake here that shows it', () => {
	expect([...seen].sort()).toEqual(Object.keys(codes).sort());
});

test('all problems come at once, in file order', () => {
	const wrong = bath
		.replace('water / drain_time', 'watr / drain_time')
		.replace('unit: litre/minute', 'unit: liter/minute')
		.replace('initial: full * 0.5', 'initial: full *');
	expect(
		readModel(wrong, 'bath.yaml').problems.map(({ code, place }) => [place.line, code])
	).toEqual([
		[8, 'syntax'],
		[14, 'unknown-name'],
		[15, 'bad-unit']
	]);
});

test('a file that is no map, or empty, is a problem and not a crash', () => {
	for (const text of ['', '- a\n- b', '42', 'null', 'name: x', 'stocks: []', 'a: b: c']) {
		expect(readModel(text, 'odd.yaml').problems.length).toBeGreaterThan(0);
	}
});
