// Files made to hurt: each is refused in words, or read as what it says, within two seconds; nothing is ever run.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { formatProblems, interpret, simulate } from '#engine';
import { importXmile } from '#engine/xmile/index.ts';

const SPECS = '<sim_specs><start>0</start><stop>10</stop><dt>1</dt></sim_specs>';

const file = (variables: string, specs = SPECS, rest = '') =>
	`<xmile version="1.0">${specs}${rest}<model><variables>${variables}</variables></model></xmile>`;
const aux = (name: string, equation: string) => `<aux name="${name}"><eqn>${equation}</eqn></aux>`;
const many = (count: number, of: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => of(i)).join('');
const specs = (dt: string, stop = '10') =>
	`<sim_specs><start>0</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>`;

const LOL =
	'<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">';
const inDimension = (size: number) => `<dimensions><dim name="D" size="${size}"/></dimensions>`;
const OF_D = '<dimensions><dim name="D"/></dimensions>';

/** What is wrong, the file, and a code of the refusal; '' for files that are harmless and run. */
const files: readonly (readonly [what: string, text: () => string, code: string])[] = [
	['an entity bomb', () => `<!DOCTYPE x [${LOL}]>${file(aux('a', '&c;'))}`, 'unsafe'],
	['an external entity', () => `<!doctype x SYSTEM "file:///etc/passwd">${file('')}`, 'unsafe'],
	['an entity without a document type', () => `<xmile><!ENTITY a "b"></xmile>`, 'unsafe'],
	['an entity that XML does not have', () => file(aux('a', '&nbsp;1')), 'bad-xml'],
	['50 MB', () => file(aux('a', '1')) + ' '.repeat(50 * 2 ** 20), 'too-big'],
	['10 MB without an end', () => '<xmile>'.repeat(1.4e6), 'too-big'],
	['a hundred thousand open elements', () => '<a>'.repeat(1e5), 'bad-xml'],
	['41 elements in each other', () => '<a>'.repeat(41) + '</a>'.repeat(41), 'bad-xml'],
	['text alone', () => 'x'.repeat(1e6), 'bad-xml'],
	['nothing', () => '', 'bad-xml'],
	['only the byte order mark', () => '\ufeff', 'bad-xml'],
	['a byte order mark in front', () => '\ufeff' + file(aux('a', '1 + 1')), ''],
	['half a tag', () => file('<aux name="a'), 'bad-xml'],
	['an attribute twice', () => file('<aux name="a" name="b"/>'), 'bad-xml'],
	[
		'a hundred thousand attributes',
		() => `<xmile ${many(90_000, (i) => `a${i}="" `)}/>`,
		'bad-xmile'
	],
	['a million ampersands', () => `<xmile>${'&amp;'.repeat(2e5)}</xmile>`, 'bad-xmile'],
	['a million little elements', () => file('<b/>'.repeat(250_000)), 'too-big'],
	['a comment without an end', () => `<xmile><!--${'-'.repeat(1e6)}`, 'bad-xml'],
	['NUL', () => file(aux('a\0', '1')), 'unsafe'],
	['NUL as a number', () => file(aux('a&#0;', '1')), 'bad-xml'],
	['letters that turn the reading direction', () => file(aux('a\u202eb', '1')), 'unsafe'],
	['the same as a number', () => file(aux('a&#x202e;b', '1')), 'bad-xml'],
	['a page of another kind', () => '<html><script>alert(1)</script></html>', 'bad-xmile'],
	['no model', () => `<xmile>${SPECS}</xmile>`, 'bad-xmile'],
	['no times', () => '<xmile><model><variables/></model></xmile>', 'missing-key'],
	['a step of 0', () => file(aux('a', '1'), specs('0')), 'bad-time'],
	['a step below 0', () => file(aux('a', '1'), specs('-1')), 'bad-time'],
	['a step that is no number', () => file(aux('a', '1'), specs('NaN')), 'wrong-type'],
	['a step in hexadecimal', () => file(aux('a', '1'), specs('0x1')), 'wrong-type'],
	['a thousand million steps', () => file(aux('a', '1'), specs('0.00000001')), 'bad-time'],
	['a run without end', () => file(aux('a', '1'), specs('1', '1e400')), 'bad-time'],
	['a run that stops before it starts', () => file(aux('a', '1'), specs('1', '-5')), 'bad-time'],
	['two of one name', () => file(aux('a b', '1') + aux('A_B', '2')), 'same-name'],
	['ten thousand of one name', () => file(many(4900, () => aux('a', '1'))), 'same-name'],
	[
		'names of objects',
		() =>
			file(
				many(
					1,
					() =>
						aux('__proto__', '1 + TIME') +
						aux('constructor', '__proto__ + 1') +
						aux('hasOwnProperty', 'constructor') +
						aux('to string', '__proto__')
				)
			),
		''
	],
	[
		'a name that is code',
		() => file(aux('constructor.constructor(&quot;throw 1&quot;)()', '1 + TIME')),
		''
	],
	[
		'an equation that is code',
		() => file(aux('a', 'constructor.constructor("throw 1")()')),
		'syntax'
	],
	['an equation with a template', () => file(aux('a', '${process.exit(1)}')), 'unknown-name'],
	['more than 5,000 variables', () => file(many(6000, (i) => aux(`a${i}`, '1'))), 'too-big'],
	[
		'4,900 circular variables',
		() => file(many(4900, (i) => aux(`a${i}`, `a${(i + 1) % 4900}`))),
		'circular'
	],
	[
		'4,900 wrong names',
		() => file(many(4900, (i) => aux(`a${i}`, `b${i} + b${i + 1}`))),
		'unknown-name'
	],
	[
		'a long chain of variables',
		() => file(aux('a0', 'TIME') + many(4900, (i) => aux(`a${i + 1}`, `a${i} + 1`))),
		''
	],
	['an equation of 4,001 characters', () => file(aux('a', '1+'.repeat(2000) + '1')), 'too-long'],
	[
		'brackets in brackets',
		() => file(aux('a', '('.repeat(1900) + '1' + ')'.repeat(1900))),
		'too-deep'
	],
	['signs in a row', () => file(aux('a', '-'.repeat(3900) + '1')), 'too-deep'],
	['IF in IF in IF', () => file(aux('a', 'IF('.repeat(1300))), 'too-deep'],
	['a quote without an end', () => file(aux('a', '"'.repeat(3999))), 'unclosed'],
	[
		'comments without an end',
		() => file(aux('a', '1+'.repeat(500) + '{'.repeat(2900))),
		'unclosed'
	],
	['comments in a row', () => file(aux('a', '1' + '{}'.repeat(1900))), ''],
	[
		'a million digits as a time',
		() => file(aux('a', '1'), specs('1'.repeat(9e5) + 'x')),
		'wrong-type'
	],
	['a name of blanks', () => file(aux(' '.repeat(9e5) + '\\x', '1 + TIME')), ''],
	['a name of line breaks', () => file(aux('\\n'.repeat(4e5) + 'x', '1 + TIME')), ''],
	[
		'a curve of a million points',
		() => file(`<gf name="g"><xscale min="0" max="1"/><ypts>${'1,'.repeat(4e5)}1</ypts></gf>`),
		'bad-lookup'
	],
	[
		'a curve that goes back',
		() => file('<gf name="g"><xpts>0,1,1</xpts><ypts>0,1,2</ypts></gf>'),
		'bad-lookup'
	],
	[
		'an array of a million',
		() => file(`<aux name="a">${OF_D}<eqn>1</eqn></aux>`, SPECS, inDimension(1e6)),
		'too-big'
	],
	[
		'an array of negative size',
		() => file(`<aux name="a">${OF_D}<eqn>1</eqn></aux>`, SPECS, inDimension(-3)),
		'no-arrays'
	],
	[
		'an array of 10^12 elements',
		() =>
			file(
				`<aux name="a"><dimensions>${'<dim name="D"/>'.repeat(4)}</dimensions><eqn>1</eqn></aux>`,
				SPECS,
				inDimension(1000)
			),
		'too-big'
	],
	[
		'an array of a thousand sums of a thousand',
		() =>
			file(
				many(9, (i) => `<aux name="a${i}">${OF_D}<eqn>SUM(b[*] * b[*]) + SUM(b[*])</eqn></aux>`) +
					`<aux name="b">${OF_D}<eqn>1</eqn></aux>`,
				SPECS,
				inDimension(890)
			),
		'too-big'
	],
	[
		'choices in choices',
		() =>
			file(
				many(2, (i) => `<aux name="a${i}">${OF_D}<eqn>b[b[b[b[b[1+TIME]]]]]</eqn></aux>`) +
					`<aux name="b">${OF_D}<eqn>1</eqn></aux>`,
				SPECS,
				inDimension(300)
			),
		'too-big'
	],
	[
		'a macro that uses itself',
		() =>
			file(aux('a', 'M(1)'), SPECS, '<macro name="M"><parm>x</parm><eqn>M(x) + M(x)</eqn></macro>'),
		'circular'
	],
	[
		'macros that double',
		() =>
			file(
				aux('a', 'M0(1)'),
				SPECS,
				many(
					30,
					(i) =>
						`<macro name="M${i}"><parm>x</parm><eqn>M${i + 1}(x + x) + M${i + 1}(x)</eqn></macro>`
				)
			),
		'circular'
	],
	[
		'a module that contains itself',
		() =>
			`<xmile>${SPECS}<model><variables><module name="m"/></variables></model><model name="m"><variables><module name="m"/></variables></model></xmile>`,
		'circular'
	],
	[
		'modules that double',
		() =>
			`<xmile>${SPECS}<model><variables><module name="a" model="m0"/></variables></model>${many(39, (i) => `<model name="m${i}"><variables><aux name="x"><eqn>1</eqn></aux><module name="a" model="m${i + 1}"/><module name="b" model="m${i + 1}"/></variables></model>`)}<model name="m39"><variables/></model></xmile>`,
		'too-big'
	],
	[
		'a delay that remembers too much',
		() =>
			file(
				many(20, (i) => aux(`a${i}`, 'DELAY(TIME, 5)')),
				specs('0.00001')
			),
		'too-big'
	],
	[
		'units in brackets',
		() =>
			file(
				many(
					400,
					(i) => `<aux name="a${i}"><eqn>TIME</eqn><units>${'('.repeat(2000)}</units></aux>`
				)
			),
		''
	],
	[
		'4,900 units that do not fit',
		() =>
			file(
				many(
					2400,
					(i) =>
						`<aux name="a${i}"><eqn>1</eqn><units>u${i}</units></aux><aux name="b${i}"><eqn>a${i} + a${(i * 7) % 2400}</eqn><units>v${i}</units></aux>`
				)
			),
		''
	],
	[
		'flows that fill a thousand stocks',
		() =>
			file(
				'<flow name="f"><eqn>1</eqn></flow>' +
					many(4000, (i) => `<stock name="s${i}"><eqn>0</eqn><inflow>f</inflow></stock>`)
			),
		''
	],
	[
		'a stock with thousands of flows',
		() =>
			file(
				`<stock name="s"><eqn>0</eqn>${many(900, (i) => `<inflow>f${i}</inflow>`)}</stock>` +
					many(900, (i) => `<flow name="f${i}"><eqn>s</eqn></flow>`)
			),
		''
	],
	[
		'a stock without end of flows',
		() =>
			file(
				`<stock name="s"><eqn>0</eqn>${'<inflow>f</inflow>'.repeat(3e4)}</stock><flow name="f"><eqn>1</eqn></flow>`
			),
		'too-big'
	]
];

test.each(files)('%s', (_, text, code) => {
	const noise = vi.spyOn(console, 'log');
	const content = text();
	const started = performance.now();
	const { model, problems } = importXmile(content, 'evil.xmile');
	const took = performance.now() - started;
	if (code === '') {
		if (!model) throw new Error(formatProblems(problems).slice(0, 2000));
		const save = model.variables.filter(({ kind }) => kind !== 'lookup').map(({ name }) => name);
		simulate(interpret(model, { save }));
	} else {
		expect(problems[0]?.code, JSON.stringify(problems[0])).toBe(code);
		expect(problems[0].sentence.length).toBeLessThan(400);
	}
	expect(problems.length).toBeLessThanOrEqual(100);
	// two seconds on a quiet machine; a loaded one is given time, and a hang is still a hang
	expect(took).toBeLessThan(15_000);
	expect(noise).not.toHaveBeenCalled();
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
