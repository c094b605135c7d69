// What the designers of the flood's model published: years 1, 3, 8 and 18 are 2028, 2030, 2035 and 2045 there.
import type { Published } from './published.ts';

const full = { cheap_insecure_devices: 1, market_for_attacks: 1 };
const all = { safe_by_design: 1, clean_up_at_the_provider: 1, good_neighbours: 1 };

export const published: Published = {
	outputs: [
		'infected_devices',
		'biggest_attack',
		'outage_of_a_small_site',
		'outage_behind_a_shield',
		'shielded_per_100',
		'insecure_per_100'
	],
	scenarios: {
		'As today': {},
		'Half pressure': { cheap_insecure_devices: 0.5, market_for_attacks: 0.5 },
		'Full pressure': full,
		'Full pressure, law only': { ...full, safe_by_design: 1 },
		'Full pressure, clean-up only': { ...full, clean_up_at_the_provider: 1 },
		'Full pressure, norms only': { ...full, good_neighbours: 1 },
		'Full pressure, all three': { ...full, ...all },
		'Today’s pressure, all three': all
	},
	table: {
		'As today': [
			'12 / 12 / 12 / 12',
			'30 / 30 / 30 / 30',
			'36.4 / 36.4 / 36.4 / 36.4',
			'5.76 / 5.76 / 5.76 / 5.76',
			'30 / 30 / 30 / 30',
			'21.3 / 21.3 / 21.3 / 21.3'
		],
		'Half pressure': [
			'14.4 / 28.6 / 36.5 / 37.6',
			'35.4 / 67.3 / 85.1 / 87.7',
			'42.3 / 73.3 / 88.4 / 90.5',
			'6.97 / 9.45 / 6.74 / 6.44',
			'30.2 / 33.3 / 39.8 / 41.4',
			'22.1 / 26.8 / 30.9 / 31.2'
		],
		'Full pressure': [
			'17.3 / 59.1 / 90.1 / 95.5',
			'41.9 / 136 / 206 / 218',
			'49 / 125 / 163 / 168',
			'8.52 / 13.1 / 7.89 / 7.4',
			'30.4 / 38 / 53.5 / 57.7',
			'23 / 33.7 / 41 / 40.7'
		],
		'Full pressure, law only': [
			'17.2 / 45.5 / 33.1 / 19',
			'41.6 / 105 / 77.5 / 45.8',
			'48.7 / 104 / 82.1 / 53',
			'8.44 / 10.8 / 5.15 / 3.15',
			'30.4 / 36.7 / 41.5 / 37',
			'22.8 / 27.7 / 22.2 / 16.2'
		],
		'Full pressure, clean-up only': [
			'13.9 / 20 / 32.2 / 40.3',
			'34.4 / 48.1 / 75.5 / 93.6',
			'41.1 / 55.3 / 80.5 / 95.1',
			'6.65 / 7.88 / 7.2 / 6.54',
			'30.2 / 31.7 / 37.2 / 42.1',
			'23 / 33.8 / 41.6 / 41.4'
		],
		'Full pressure, norms only': [
			'17.1 / 54.9 / 74.6 / 74.6',
			'40.5 / 113 / 135 / 129',
			'47.5 / 109 / 124 / 120',
			'8.16 / 11.8 / 7.06 / 6.55',
			'30.3 / 36.8 / 47.1 / 47.9',
			'23 / 33.7 / 41.1 / 41'
		],
		'Full pressure, all three': [
			'13.7 / 13.1 / 7.61 / 4.53',
			'33 / 29.2 / 16.4 / 10.6',
			'39.6 / 35.4 / 20.8 / 13.7',
			'6.33 / 5.23 / 2.9 / 2.26',
			'30.2 / 30.3 / 30.1 / 30',
			'22.7 / 27.8 / 22.4 / 16.4'
		],
		'Today’s pressure, all three': [
			'9.39 / 1.44 / 0.34 / 0.19',
			'23.6 / 5.87 / 3.59 / 3.33',
			'29.1 / 7.68 / 4.73 / 4.38',
			'4.26 / 1.95 / 1.86 / 1.85',
			'30 / 30 / 30 / 30',
			'21.2 / 19.1 / 12.7 / 8.65'
		]
	},
	// CP2 CP3 O1 O3 G2 S1 S2 T1 T2
	scores: {
		'As today': [80, 80, 80, 80, 80, 80, 80, 80, 80],
		'Half pressure': [76, 74, 73, 80, 75, 75, 76, 74, 72],
		'Full pressure': [70, 64, 64, 80, 68, 71, 72, 70, 64],
		'Full pressure, all three': [80, 83, 81, 90, 80, 82, 82, 83, 72],
		'Today’s pressure, all three': [80, 83, 82, 90, 80, 86, 85, 85, 88]
	}
};
