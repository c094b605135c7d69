// What files from other tools say, and what this engine makes of it.
import { expect, test } from 'vitest';
import { formatProblem, formatProblems, interpret, simulate } from '#engine';
import { importXmile } from '#engine/xmile/index.ts';

const SPECS =
	'<sim_specs method="Euler" time_units="day"><start>0</start><stop>4</stop><dt>1</dt></sim_specs>';
const aux = (name: string, equation: string, more = '') =>
	`<aux name="${name}"><eqn>${equation}</eqn>${more}</aux>`;
const stock = (name: string, equation: string, more = '') =>
	`<stock name="${name}"><eqn>${equation}</eqn>${more}</stock>`;
const flow = (name: string, equation: string, more = '') =>
	`<flow name="${name}"><eqn>${equation}</eqn>${more}</flow>`;
const dims = (...names: string[]) =>
	`<dimensions>${names.map((name) => `<dim name="${name}"/>`).join('')}</dimensions>`;
const AREAS =
	'<dimensions><dim name="Area"><elem name="North"/><elem name="South"/><elem name="West"/></dim>' +
	'<dim name="Warm"><elem name="South"/><elem name="West"/></dim><dim name="Age" size="2"/></dimensions>';

const file = (variables: string, rest = '', specs = SPECS) =>
	`<xmile version="1.0">${specs}${rest}<model><variables>${variables}</variables></model></xmile>`;

/** All values of one variable. */
function values(text: string, name = 'it'): readonly number[] {
	const { model, problems } = importXmile(text, 'model.stmx');
	if (!model) throw new Error(formatProblems(problems));
	return [...simulate(interpret(model, { save: [name] })).series[variable(model, name)]];
}
const variable = (model: { variables: readonly { name: string }[] }, name: string) =>
	model.variables.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name ?? name;
const last = (text: string, name = 'it') => values(text, name).at(-1);

/** The first problem as a terminal shows it. */
const problem = (text: string) => formatProblem(importXmile(text, 'model.stmx').problems[0]);

test('a number is a constant, everything else is what it says', () => {
	const { model } = importXmile(
		file(
			aux('Speed Limit', '-1.5e1') +
				aux('twice', 'speed_limit * 2') +
				stock('s', '1', '<inflow>f</inflow>') +
				flow('f', 'twice')
		),
		'model.stmx'
	);
	expect(model?.variables.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
		'constant Speed Limit',
		'auxiliary twice',
		'stock s',
		'flow f'
	]);
	expect(model?.variables[0]).toMatchObject({ value: -15, source: '' });
});

test('names may be quoted, broken and spaced in every way', () => {
	const names = aux('Birth\\nrate', '2') + aux('&quot;a/b (c)&quot;', '3') + aux('x&#xA0;y', '4');
	expect(last(file(names + aux('it', 'birth_rate * "a/b_(c)" * x_y * "Birth Rate"')))).toBe(48);
});

test('a variable may be called like a function, which is known by its brackets', () => {
	const named = aux('Delay', '2') + aux('max', '3') + aux('normal', '4');
	expect(last(file(named + aux('it', 'DELAY + MAX(max, normal) + DELAY(TIME, delay)')))).toBe(8);
});

test('a curve on an equation draws it, and can be called by its name', () => {
	const curve = '<gf><xscale min="0" max="2"/><ypts>0,10,0</ypts></gf>';
	expect(values(file(aux('it', 'TIME / 2', curve)))).toEqual([0, 5, 10, 5, 0]);
	expect(last(file(aux('it', 'other(1.5) + other') + aux('other', 'TIME', curve)))).toBe(5);
	const steps = '<gf type="discrete"><xpts sep=" ">0 1 2</xpts><ypts sep=" ">1 2 3</ypts></gf>';
	expect(last(file(aux('it', 'LOOKUP(c, 1.9)') + `<aux name="c">${steps}</aux>`))).toBe(2);
	const line = '<gf name="l" type="extrapolate"><xpts>0,1</xpts><ypts>0,2</ypts></gf>';
	expect(last(file(line + aux('it', 'l(TIME)')))).toBe(8);
});

test('an array is one variable for each of its elements', () => {
	const own = `<aux name="size">${dims('Area')}<element subscript="North"><eqn>1</eqn></element><element subscript="South"><eqn>2</eqn></element><element subscript="West"><eqn>TIME</eqn></element></aux>`;
	const at = (equation: string, more = '') => last(file(own + aux('it', equation, more), AREAS));
	expect(at('size[North] + size[3]')).toBe(5);
	expect(at('SUM(size[*]) + SUM(size)')).toBe(14);
	expect(at('MEAN(size[Warm]) + MAX(size[*], 3) + MIN(size[*])')).toBe(8);
	expect(at('SUM(size[*] * size[*]) - PROD(size[*]) + SIZE(size[*])')).toBe(16);
	expect(at('size[TIME / 4 + 1]')).toBe(2);
	expect(at('size[TIME]')).toBe(0);
	const { model } = importXmile(file(own, AREAS), 'model.stmx');
	expect(model?.variables.map(({ name }) => name)).toEqual([
		'size[North]',
		'size[South]',
		'size[West]'
	]);
});

test('an equation for a whole array takes the elements that go with each of its own', () => {
	const table = `<aux name="people"><eqn>Area * 10 + Age</eqn>${dims('Area', 'Age')}</aux>`;
	const of = (rest: string, name: string) => last(file(table + rest, AREAS), name);
	expect(of('', 'people[West,2]')).toBe(32);
	expect(
		of(`<aux name="all"><eqn>SUM(people[Area, *])</eqn>${dims('Area')}</aux>`, 'all[South]')
	).toBe(43);
	expect(
		of(
			`<aux name="turned"><eqn>people[Area, Age]</eqn>${dims('Age', 'Area')}</aux>`,
			'turned[2,North]'
		)
	).toBe(12);
	expect(
		of(`<aux name="bare"><eqn>people</eqn>${dims('Age', 'Area')}</aux>`, 'bare[2,North]')
	).toBe(12);
	expect(
		of(`<aux name="part"><eqn>people[Warm, 1]</eqn>${dims('Warm')}</aux>`, 'part[South]')
	).toBe(21);
	const filling = `<stock name="s"><eqn>0</eqn><inflow>f</inflow>${dims('Area')}</stock><flow name="f"><eqn>Area</eqn>${dims('Area')}</flow>`;
	expect(of(filling, 's[West]')).toBe(12);
});

test('modules have names of their own, and are connected', () => {
	const text = `<xmile>${SPECS}<model><variables>
		<module name="First House" model="house"><connect to="First House.warmth" from=".sun"/></module>
		<module name="other" model="house"><connect to="warmth" from="First_House.heat"/></module>
		${aux('sun', 'TIME')}${aux('it', 'First_House.heat + other.heat + "First House".loss')}
		</variables></model><model name="house"><variables>
		<stock name="warmth" access="input"><eqn>{not connected}</eqn><non_negative/></stock>
		${aux('heat', 'warmth * 2')}${aux('loss', '0.5')}</variables></model></xmile>`;
	expect(values(text)).toEqual([0.5, 6.5, 12.5, 18.5, 24.5]);
});

test('macros are written into the equations that use them', () => {
	const macro =
		'<macro name="BETWEEN"><parm>low</parm><parm>x</parm><eqn>MAX(low, MIN(x, 3))</eqn></macro>';
	expect(values(file(aux('it', 'BETWEEN(1, TIME) * 10'), macro))).toEqual([10, 10, 20, 30, 30]);
});

test('what is never less than zero holds its flows back', () => {
	const tank = stock('tank', '5', '<outflow>out</outflow><non_negative/>') + flow('out', '2');
	expect(values(file(tank), 'tank')).toEqual([5, 3, 1, 0, 0]);
	expect(values(file(tank), 'out')).toEqual([2, 2, 1, 0, 0]);
	const free = tank.replace('<non_negative/>', '<non_negative>false</non_negative>');
	expect(last(file(free), 'tank')).toBe(-3);
	const behaviour = '<behavior><stock><non_negative/></stock></behavior>';
	expect(last(file(tank.replace('<non_negative/>', ''), behaviour), 'tank')).toBe(0);
	expect(
		last(file(stock('s', '0', '<inflow>f</inflow>') + flow('f', '-1', '<non_negative/>')), 's')
	).toBe(0);
});

test('a flow may go nowhere, or fill two stocks', () => {
	const two =
		stock('s', '0', '<inflow>f</inflow>') +
		stock('it', '1', '<inflow>f</inflow>') +
		flow('f', 'TIME');
	expect(values(file(two))).toEqual([1, 1, 2, 4, 7]);
	expect(last(file(flow('it', 'TIME - 9', '<non_negative/>')))).toBe(0);
});

test('a first value of its own is used only to find first values', () => {
	const loop =
		aux('it', 's * 2', '<init_eqn>10</init_eqn>') +
		stock('s', 'it', '<inflow>f</inflow>') +
		flow('f', '1');
	expect(values(file(loop))).toEqual([20, 22, 24, 26, 28]);
});

test('steps may be given as parts of one, and methods as a list', () => {
	const specs = (method: string) =>
		`<sim_specs method="${method}"><start>0</start><stop>1</stop><dt reciprocal="true">4</dt></sim_specs>`;
	const growing = stock('it', '1', '<inflow>f</inflow>') + flow('f', 'it');
	expect(values(file(growing, '', specs('euler')))).toHaveLength(5);
	expect(last(file(growing, '', specs('rk45, RK4')))).toBeCloseTo(Math.E, 3);
	expect(problem(file(growing, '', specs('rk2')))).toContain('The method "rk2" is not known here.');
});

test('functions of other tools mean what they mean there', () => {
	const of = (equation: string) => last(file(aux('t', 'TIME') + aux('it', equation)));
	expect(of('INTEGER(-t / 3)')).toBe(-1);
	expect(of('XIDZ(t, 0, 7) + ZIDZ(t, 0)')).toBe(7);
	expect(of('LOG(t + 4, 2)')).toBeCloseTo(3, 12);
	expect(of('QUANTUM(-t, 3)')).toBe(-3);
	expect(of('DELAY FIXED(t, 2, 0)'.replace(' ', '_'))).toBe(2);
	expect(of('GAME(t) + POWER(t, 2)')).toBe(20);
});

test('units that do not fit are said, and do not keep a model from running', () => {
	const text = file(
		aux('it', 'TIME * 2', '<units>apples</units>') +
			aux('b', 'it + c') +
			aux('c', '1', '<units>pears</units>')
	);
	const { model, problems } = importXmile(text, 'model.stmx');
	expect(model?.looseUnits).toBe(true);
	expect(problems.map(({ code }) => code)).toEqual(['unit-mismatch', 'unit-clash']);
	expect(last(text)).toBe(8);
});

test.each([
	['<conveyor>', stock('s', '1', '<conveyor><len>4</len></conveyor>')],
	['<queue>', stock('s', '1', '<queue/>')],
	['<oven>', stock('s', '1', '<oven/>')],
	['<leak>', flow('f', '1', '<leak/>')],
	['<overflow>', flow('f', '1', '<overflow/>')],
	['<whatever>', flow('f', '1', '<whatever/>')],
	[
		'"M" has variables of its own',
		aux('a', '1') +
			'</variables></model><macro name="M"><eqn>x</eqn><variables><aux name="x"/></variables></macro><model name="n"><variables>'
	],
	['HISTORY', aux('a', 'HISTORY(b, 1)') + aux('b', '1')],
	['STDDEV', `<aux name="b"><eqn>1</eqn>${dims('Area')}</aux>` + aux('a', 'STDDEV(b[*])')],
	['RANK', `<aux name="b"><eqn>1</eqn>${dims('Area')}</aux>` + aux('a', 'RANK(b, 1)')],
	['lies in another file', '<module name="m" resource="other.stmx"/>'],
	['has no equation', aux('a', '{nothing yet}')],
	['is not connected', '<aux name="a" access="input"><eqn>{outside}</eqn></aux>'],
	['No model of this file', '<module name="m"/>'],
	[
		'It is not clear which',
		`<aux name="b"><eqn>1</eqn>${dims('Area')}</aux><aux name="a"><eqn>SUM(b)</eqn>${dims('Area')}</aux>`
	],
	[
		'is not a part of',
		`<aux name="b"><eqn>1</eqn>${dims('Age')}</aux><aux name="a"><eqn>b[Area]</eqn>${dims('Area')}</aux>`
	],
	[
		'has no equation',
		`<aux name="a">${dims('Age')}<element subscript="1"><eqn>1</eqn></element></aux>`
	],
	['is an array', `<aux name="b"><eqn>1</eqn>${dims('Area')}</aux>` + aux('a', 'b + 1')]
])('%s is refused by name', (words, variables) => {
	const { model, problems } = importXmile(file(variables, AREAS), 'model.stmx');
	expect(model).toBeNull();
	expect(formatProblems(problems)).toContain(words);
});

test('a caret stands under the mistake, also behind entities and on later lines', () => {
	const text = file(
		'\n<aux name="a">\n\t<eqn>1 &lt; 2 AND\n\t\tspeeed &gt; 1</eqn>\n</aux>' + aux('speed', '1')
	);
	expect(problem(text)).toBe(`model.stmx:4:3  unknown-name
    \t\tspeeed &gt; 1</eqn>
    \t\t^^^^^^
Nothing in this model is called "speeed". Did you mean "speed"?`);
	expect(problem(file('<aux name="a"><eqn>MAX(&#49;, </eqn></aux>'))).toContain(
		'Something must follow ","'
	);
	expect(problem('<xmile>\n  <model>\n</xmile>')).toBe(`model.stmx:3:1  bad-xml
    </xmile>
    ^^^^^^^
Here <model> must be closed. </model>`);
});
