// What the designers of the open letter's model published: years 1, 3, 8 and 18 are 2028, 2030, 2035 and 2045 there.
import type { Published } from './published.ts';

const full = { services_obliged: 1, organisations_with_a_key: 10 };
const repairs = { targeted_investigation: 1, strong_by_default: 1, independent_oversight: 1 };

export const published: Published = {
	// weak security teams also find leaks later here; in the published model they do not
	added: { finding_needs_security_teams: 0 },
	outputs: [
		'trust_per_100',
		'people_with_protected_messages',
		'people_exposed',
		'cases_per_100',
		'offenders_away_per_100',
		'business_per_100'
	],
	scenarios: {
		'No mandate': {},
		'Half of services': { services_obliged: 0.5 },
		'All services, many hands': full,
		'All services + all three mitigations': { ...full, ...repairs },
		'All services, repealed': { ...full, law_repealed: 8 },
		'No mandate, targeted work instead': repairs
	},
	table: {
		'No mandate': [
			'63 / 63 / 63 / 63',
			'35 / 35 / 35 / 35',
			'1 / 1 / 1 / 1',
			'100 / 100 / 100 / 100',
			'20 / 20 / 20 / 20',
			'100 / 100 / 100 / 100'
		],
		'Half of services': [
			'62.7 / 59.9 / 53.5 / 51.7',
			'34.1 / 26.4 / 19.7 / 19.3',
			'1 / 1.21 / 1.88 / 2.07',
			'102 / 106 / 103 / 102',
			'21 / 31.5 / 48.9 / 52.5',
			'99.9 / 98.9 / 94.3 / 91.1'
		],
		'All services, many hands': [
			'62.4 / 54.6 / 32.1 / 27.9',
			'33.1 / 18 / 6.12 / 5.56',
			'1.02 / 2.74 / 7.34 / 8.74',
			'105 / 108 / 86.4 / 81.1',
			'22 / 42.9 / 77.8 / 84.9',
			'99.9 / 97.5 / 82.3 / 71.1'
		],
		'All services + all three mitigations': [
			'62.7 / 60.9 / 59.2 / 60',
			'33.8 / 26.6 / 22.7 / 23.7',
			'0.96 / 1.04 / 1.06 / 0.96',
			'106 / 118 / 124 / 125',
			'21.3 / 31.3 / 43 / 42',
			'99.9 / 98.4 / 95.3 / 95.1'
		],
		'All services, repealed': [
			'62.4 / 54.6 / 32.1 / 49',
			'33.1 / 18 / 6.12 / 33.2',
			'1.02 / 2.74 / 7.34 / 1.25',
			'105 / 108 / 86.4 / 97',
			'22 / 42.9 / 77.8 / 31.5',
			'99.9 / 97.5 / 82.3 / 86.3'
		],
		'No mandate, targeted work instead': [
			'63 / 63.2 / 64.2 / 65.3',
			'35 / 35 / 35 / 35',
			'0.95 / 0.81 / 0.7 / 0.66',
			'103 / 111 / 119 / 121',
			'20 / 20 / 20 / 20',
			'100 / 100 / 100 / 101'
		]
	},
	/** S1 S2 T3 T2 T1 O2 CP2 CP5 */
	scores: {
		'No mandate': [80, 80, 80, 80, 80, 80, 80, 80],
		'Half of services': [53, 76, 54, 64, 78, 60, 66, 70],
		'All services, many hands': [19, 58, 25, 48, 69, 40, 52, 60],
		'All services + all three mitigations': [63, 79, 63, 80, 79, 56, 63, 68],
		'All services, repealed': [76, 80, 75, 77, 80, 76, 77, 78],
		'No mandate, targeted work instead': [82, 80, 80, 80, 80, 80, 80, 80]
	}
};
