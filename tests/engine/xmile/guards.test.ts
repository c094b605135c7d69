// What no model needs is refused in words, or read as what it says: one small example of each; nothing is ever run.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { formatProblems, interpret, simulate } from '#engine';
import { importXmile } from '#engine/xmile/index.ts';
import { growsGently } from '../growth.ts';
import { aux, file, inDimension, OF_D, SPECS, specs } from './files.ts';

/** What is special, the file, and the code of the refusal; '' for files that are harmless and run. */
const files: readonly (readonly [what: string, text: string, code: string])[] = [
	['a document type', `<!DOCTYPE xmile>${file(aux('a', '1'))}`, 'unsafe'],
	['a document type in small letters', `<!doctype xmile>${file(aux('a', '1'))}`, 'unsafe'],
	['an entity of its own', `<xmile><!ENTITY a "b"></xmile>`, 'unsafe'],
	['an entity that XML does not have', file(aux('a', '&nbsp;1')), 'bad-xml'],
	['an entity that XML has', file(aux('a', '1 &lt; 2')), ''],
	['text alone', 'x', 'bad-xml'],
	['nothing', '', 'bad-xml'],
	['only the byte order mark', '\ufeff', 'bad-xml'],
	['a byte order mark in front', '\ufeff' + file(aux('a', '1 + 1')), ''],
	['half a tag', file('<aux name="a'), 'bad-xml'],
	['an element that never closes', file('<aux name="a">'), 'bad-xml'],
	['an attribute twice', file('<aux name="a" name="b"/>'), 'bad-xml'],
	['a comment without an end', '<xmile><!-- so', 'bad-xml'],
	['NUL', file(aux('a\0', '1')), 'unsafe'],
	['NUL as a number', file(aux('a&#0;', '1')), 'bad-xml'],
	['letters that turn the reading direction', file(aux('a\u202eb', '1')), 'unsafe'],
	['the same as a number', file(aux('a&#x202e;b', '1')), 'bad-xml'],
	['a page of another kind', '<html><p>Hello.</p></html>', 'bad-xmile'],
	['no model', `<xmile>${SPECS}</xmile>`, 'bad-xmile'],
	['no times', '<xmile><model><variables/></model></xmile>', 'missing-key'],
	['a step of 0', file(aux('a', '1'), specs('0')), 'bad-time'],
	['a step below 0', file(aux('a', '1'), specs('-1')), 'bad-time'],
	['a step that is no number', file(aux('a', '1'), specs('NaN')), 'wrong-type'],
	['a step in hexadecimal', file(aux('a', '1'), specs('0x1')), 'wrong-type'],
	['a run without end', file(aux('a', '1'), specs('1', '1e400')), 'bad-time'],
	['a run that stops before it starts', file(aux('a', '1'), specs('1', '-5')), 'bad-time'],
	['two of one name', file(aux('a b', '1') + aux('A_B', '2')), 'same-name'],
	[
		'names of objects',
		file(
			aux('__proto__', '1 + TIME') +
				aux('constructor', '__proto__ + 1') +
				aux('hasOwnProperty', 'constructor') +
				aux('to string', '__proto__')
		),
		''
	],
	['a name that is code', file(aux('a(&quot;b&quot;)()', '1 + TIME')), ''],
	['an equation that is code', file(aux('a', 'b.c("d")()')), 'syntax'],
	['an equation with a template', file(aux('a', '${1 + 1}')), 'unknown-name'],
	['two circular variables', file(aux('a', 'b') + aux('b', 'a')), 'circular'],
	['a quote without an end', file(aux('a', '"b')), 'unclosed'],
	['a comment in an equation without an end', file(aux('a', '1 + {b')), 'unclosed'],
	['comments in a row', file(aux('a', '1{}{}')), ''],
	['a time with a letter behind it', file(aux('a', '1'), specs('1x')), 'wrong-type'],
	['a name that begins with blanks', file(aux('  \\x', '1 + TIME')), ''],
	['a name that begins with line breaks', file(aux('\\n\\nx', '1 + TIME')), ''],
	[
		'a curve that goes back',
		file('<gf name="g"><xpts>0,1,1</xpts><ypts>0,1,2</ypts></gf>'),
		'bad-lookup'
	],
	[
		'an array of negative size',
		file(`<aux name="a">${OF_D}<eqn>1</eqn></aux>`, SPECS, inDimension(-3)),
		'no-arrays'
	],
	[
		'a macro that uses itself',
		file(aux('a', 'M(1)'), SPECS, '<macro name="M"><parm>x</parm><eqn>M(x)</eqn></macro>'),
		'circular'
	],
	[
		'a module that contains itself',
		`<xmile>${SPECS}<model><variables><module name="m"/></variables></model><model name="m"><variables><module name="m"/></variables></model></xmile>`,
		'circular'
	],
	['a unit with an open bracket', file('<aux name="a"><eqn>TIME</eqn><units>(</units></aux>'), ''],
	[
		'a flow that fills two stocks',
		file(
			'<flow name="f"><eqn>1</eqn></flow>' +
				'<stock name="s"><eqn>0</eqn><inflow>f</inflow></stock>' +
				'<stock name="t"><eqn>0</eqn><inflow>f</inflow></stock>'
		),
		''
	]
];

test.each(files)('%s', (_, text, code) => {
	const noise = vi.spyOn(console, 'log');
	const { model, problems } = importXmile(text, 'strange.xmile');
	if (code === '') {
		if (!model) throw new Error(formatProblems(problems));
		const save = model.variables.filter(({ kind }) => kind !== 'lookup').map(({ name }) => name);
		simulate(interpret(model, { save }));
	} else {
		expect(problems[0]?.code, JSON.stringify(problems[0])).toBe(code);
		expect(problems[0].sentence.length).toBeLessThan(400);
	}
	expect(noise).not.toHaveBeenCalled();
});

/** What could be read over and over, as long as a file of this size. */
const long: readonly (readonly [what: string, of: (size: number) => string])[] = [
	['blanks in a name', (size) => file(aux(' '.repeat(size) + '\\x', '1 + TIME'))],
	['line breaks in a name', (size) => file(aux('\\n'.repeat(size) + 'x', '1 + TIME'))],
	['digits of a time', (size) => file(aux('a', '1'), specs('1'.repeat(size) + 'x'))],
	['a comment', (size) => `<xmile><!--${'-'.repeat(size)}`],
	['entities', (size) => file(`<aux name="a"><doc>${'&amp;'.repeat(size)}</doc></aux>`)],
	['blanks before the first element', (size) => ' '.repeat(size) + file(aux('a', '1'))]
];

test.each(long)('%s: twice as many take twice as long, and not four times', (_, of) => {
	const read = (size: number) => importXmile(of(size), 'long.xmile');
	expect(growsGently(read, 10_000)).toBe(true);
});

const story = file(
	aux('a', 'MAX(b, 2) &lt; SUM(c[*])') +
		aux('b', 'DELAY(a, 3)') +
		`<aux name="c">${OF_D}<eqn>D * 2</eqn></aux>` +
		'<stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>s</eqn><gf><xpts>0,1</xpts><ypts>1,2</ypts></gf></flow>',
	SPECS,
	inDimension(3)
);
const pieces = [
	'<',
	'>',
	'&',
	'"',
	'</eqn>',
	'<eqn>',
	'<aux name="a">',
	']]>',
	'<![CDATA[',
	'<!--',
	'[',
	'(',
	'NaN',
	'1e999',
	'\\',
	'{',
	'\u0000',
	'',
	'[*]',
	'a[',
	'<stock/>',
	'<gf/>'
];

test('a file with anything put in, taken out or doubled is read or refused, and never throws', () => {
	const cut = fc.record({
		from: fc.nat(story.length),
		length: fc.nat(30),
		put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 }))
	});
	fc.assert(
		fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
			const text = cuts.reduce(
				(all, { from, length, put }) => all.slice(0, from) + put + all.slice(from + length),
				story
			);
			const { model, problems } = importXmile(text, 'torn.xmile');
			expect(model !== null || problems.length > 0).toBe(true);
			if (model) interpret(model, { save: [] });
		}),
		{ numRuns: 1500, seed: 9 }
	);
});
