// Two models to measure with: SIR, and one of the size a story has (92 variables, 50 of them varying, 17 stocks
// with the 7 hidden in its delays, 3 curves, 400 steps). The numbers mean nothing.

const named = (name) => ({ name, unit: '', doc: '' });

/** One line each: `name = value`, `name = equation`, `name [initial] + inflow - outflow`, `name: x y, x y`. */
function modelOf(name, time, text) {
	const variables = text
		.trim()
		.split('\n')
		.map((line) => variableOf(line.trim()));
	const flows = new Set(
		variables.flatMap((one) => (one.kind === 'stock' ? [...one.inflows, ...one.outflows] : []))
	);
	return {
		name,
		about: '',
		time: { unit: '', method: 'euler', ...time },
		units: [],
		loops: [],
		chains: [],
		variables: variables.map((one) => (flows.has(one.name) ? { ...one, kind: 'flow' } : one))
	};
}

function variableOf(line) {
	const stock = /^(\w+) \[(.*)\](.*)$/.exec(line);
	if (stock) {
		const [, name, initial, rest] = stock;
		const flows = (sign) =>
			[...rest.matchAll(/([+-]) (\w+)/g)].flatMap(([, s, flow]) => (s === sign ? [flow] : []));
		return { kind: 'stock', ...named(name), initial, inflows: flows('+'), outflows: flows('-') };
	}
	const curve = /^(\w+): (.*)$/.exec(line);
	if (curve) {
		const points = curve[2].split(', ').map((pair) => pair.split(' ').map(Number));
		return {
			kind: 'lookup',
			...named(curve[1]),
			points,
			type: 'continuous',
			inputUnit: '',
			source: 'convention'
		};
	}
	const [, name, right] = /^(\w+) = (.*)$/.exec(line);
	const value = Number(right);
	if (Number.isNaN(value)) return { kind: 'auxiliary', ...named(name), equation: right };
	const range = value === 0 ? [0, 0.1] : [value * 0.8, value * 1.2];
	return { kind: 'constant', ...named(name), value, range, source: 'convention' };
}

/** As in the samples of SDEverywhere: 3 stocks, 6 variables that vary, 400 steps. */
export const sir = modelOf(
	'SIR',
	{ start: 0, stop: 25, dt: 0.0625, save: 0.25 },
	`
	contact_rate = 6
	infectivity = 0.25
	duration = 2
	population = 10000
	infectious_0 = 1
	susceptible [population - infectious_0] - infecting
	infectious [infectious_0] + infecting - recovering
	recovered [0] + recovering
	share_infectious = infectious / population
	infecting = susceptible * contact_rate * infectivity * share_infectious
	recovering = infectious / duration
	`
);
export const sirSaved = ['susceptible', 'infectious', 'recovered'];

export const medium = modelOf(
	'Attackers and defenders',
	{ start: 0, stop: 100, dt: 0.25, save: 1 },
	`
	attackers_0 = 20
	growth_of_attackers = 0.12
	attackers_the_market_feeds = 400
	time_to_give_up = 6
	defenders_0 = 40
	time_to_hire = 4
	time_to_leave = 12
	work_per_defender = 1.6
	machines_0 = 1000
	machines_bought = 30
	life_of_a_machine = 20
	weak_0 = 200
	chance_of_a_flaw = 0.08
	time_to_find = 5
	time_to_patch = 3
	stolen_0 = 5
	time_stolen_is_useful = 8
	attacks_per_attacker = 2
	chance_of_success = 0.3
	loss_per_attack = 0.4
	budget_0 = 50
	share_for_defence = 0.2
	time_to_budget = 3
	income_per_machine = 0.3
	trust_0 = 0.8
	time_to_lose_trust = 2
	time_to_win_trust = 10
	best_trust = 0.95
	knowledge_0 = 1
	time_to_learn = 7
	time_to_forget = 25
	insured_0 = 100
	premium = 0.05
	time_to_insure = 5
	law_0 = 0
	strength_of_law = 0.5
	time_of_law = 30
	time_for_news = 1.5
	time_to_notice = 3
	effect_of_load: 0 1, 0.5 0.98, 1 0.9, 1.5 0.7, 2 0.45, 2.5 0.3, 3 0.2
	effect_of_trust: 0 0.2, 0.2 0.3, 0.4 0.5, 0.6 0.8, 0.8 1, 1 1.1
	effect_of_law: 0 1, 0.25 0.9, 0.5 0.7, 0.75 0.55, 1 0.5
	attackers [attackers_0] + attackers_arriving - attackers_leaving
	defenders [defenders_0] + hiring - leaving
	machines [machines_0] + buying - scrapping
	weak_machines [weak_0] + flaws_appearing - patching
	stolen_data [stolen_0] + stealing - ageing
	budget [budget_0] + earning - spending
	trust [trust_0] + trust_rising - trust_falling
	knowledge [knowledge_0] + learning - forgetting
	insured [insured_0] + insuring - ending
	law [law_0] + legislating - repealing
	prey = MAX(0, weak_machines / machines)
	gain_of_attackers = stolen_data * (1 - 0.3 * law) + insured * premium
	room_for_attackers = 1 - attackers / attackers_the_market_feeds
	attackers_arriving = attackers * growth_of_attackers * room_for_attackers * MIN(2, gain_of_attackers / 10)
	attackers_leaving = attackers / time_to_give_up * EXP(-1 * prey) * pressure_of_law
	pressure_of_law = 1 + law * strength_of_law
	attacks = attackers * attacks_per_attacker
	load = attacks / MAX(1, defenders * work_per_defender * knowledge)
	blocked = effect_of_load(load)
	successes = attacks * chance_of_success * prey * (1 - 0.8 * blocked)
	stealing = successes * effect_of_law(law)
	ageing = stolen_data / time_stolen_is_useful
	losses = successes * loss_per_attack
	losses_noticed = SMTH3(losses, time_to_notice)
	news = SMTH1(losses_noticed, time_for_news)
	wanted_defenders = MIN(200, budget * share_for_defence + losses_noticed * 5)
	gap_of_defenders = wanted_defenders - defenders
	hiring = MAX(0, gap_of_defenders) / time_to_hire
	leaving = defenders / time_to_leave + MAX(0, -gap_of_defenders) / time_to_leave
	buying = machines_bought * effect_of_trust(trust)
	scrapping = machines / life_of_a_machine
	healthy_machines = machines - weak_machines
	flaws_appearing = healthy_machines * chance_of_a_flaw
	flaws_found = flaws_appearing * MIN(1, defenders / 100)
	patching = MIN(weak_machines / time_to_patch, DELAY3(flaws_found, time_to_find) + defenders * 0.2)
	income = machines * income_per_machine * trust
	earning = income / time_to_budget
	spending = (budget * 0.5 + losses) / time_to_budget
	trust_deserved = best_trust * EXP(-0.05 * news)
	trust_gap = trust_deserved - trust
	trust_rising = MAX(0, trust_gap) / time_to_win_trust
	trust_falling = MAX(0, -trust_gap) / time_to_lose_trust
	share_patched = patching / MAX(1, weak_machines)
	learning = (1 + successes * 0.02 + share_patched * 0.1) / time_to_learn
	forgetting = knowledge / time_to_forget * 2
	insuring = MAX(0, machines * 0.3 - insured) / time_to_insure
	ending = insured * 0.05
	outrage = news / (10 + news)
	legislating = outrage * (1 - law) / 5
	repealing = law / time_of_law
	`
);
export const mediumSaved = ['attackers', 'trust', 'stolen_data'];
