// What the designers of the watchtower's model published: years 1, 3, 8 and 18 are 2028, 2030, 2035 and 2045 there.
import type { Published } from './published.ts';

const half = { collection_by_the_state: 0.5, collection_by_companies: 0.5 };
const full = { collection_by_the_state: 1, collection_by_companies: 1 };
const repairs = { data_minimisation: 1, independent_oversight: 1, right_to_know: 1 };

export const published: Published = {
	outputs: [
		'free_per_100',
		'feel_watched_per_100',
		'called_normal_per_100',
		'data_per_100',
		'watchdogs_per_100',
		'secrets_per_100'
	],
	scenarios: {
		'As today': {},
		'Half growth': half,
		'Full growth': full,
		'Full growth, sudden (6 months)': { ...full, years_to_full_growth: 0.5 },
		'Half growth, whistle-blower in year 5': { ...half, whistle_blower_speaks: 5 },
		'Full growth, but very slow (15 years)': { ...full, years_to_full_growth: 15 },
		'Full growth, whistle-blower in year 3': { ...full, whistle_blower_speaks: 3 },
		'Full growth, right to know only': { ...full, right_to_know: 1 },
		'Full growth, all three': { ...full, ...repairs },
		'Today’s level, all three': repairs
	},
	table: {
		'As today': [
			'100 / 100 / 100 / 100',
			'50 / 50 / 50 / 50',
			'50 / 50 / 50 / 50',
			'100 / 100 / 100 / 100',
			'100 / 100 / 100 / 100',
			'100 / 100 / 100 / 100'
		],
		'Half growth': [
			'99.9 / 98.8 / 91.3 / 82.7',
			'50.1 / 52.7 / 66.8 / 80',
			'50 / 50.4 / 57.1 / 74.1',
			'104 / 131 / 194 / 246',
			'100 / 99.5 / 90.7 / 71.7',
			'105 / 142 / 237 / 323'
		],
		'Full growth': [
			'99.9 / 97.6 / 87.8 / 80.1',
			'50.2 / 55.1 / 77.7 / 90.7',
			'50 / 50.7 / 62.2 / 84.6',
			'108 / 163 / 300 / 369',
			'100 / 99 / 84.9 / 68.3',
			'110 / 188 / 418 / 546'
		],
		'Full growth, sudden (6 months)': [
			'99.4 / 94.7 / 87.8 / 79.6',
			'51.3 / 60.7 / 81.2 / 91.1',
			'50.1 / 52 / 65.8 / 85.8',
			'134 / 210 / 313 / 374',
			'99.9 / 97.2 / 82.6 / 67.3',
			'147 / 263 / 442 / 556'
		],
		'Half growth, whistle-blower in year 5': [
			'99.9 / 98.8 / 90.7 / 84.5',
			'50.1 / 52.7 / 70.3 / 78.8',
			'50 / 50.4 / 59.6 / 74',
			'104 / 131 / 190 / 235',
			'100 / 99.5 / 88.4 / 74.2',
			'105 / 142 / 231 / 304'
		],
		'Full growth, but very slow (15 years)': [
			'100 / 99.5 / 94.7 / 77.7',
			'50 / 51.1 / 60.8 / 86.8',
			'50 / 50.1 / 53.9 / 75.3',
			'102 / 112 / 168 / 370',
			'100 / 99.8 / 94.9 / 68.4',
			'102 / 116 / 196 / 547'
		],
		'Full growth, whistle-blower in year 3': [
			'99.9 / 97.6 / 90.2 / 79.8',
			'50.2 / 55.1 / 79.2 / 90.3',
			'50 / 50.7 / 65.8 / 84.5',
			'108 / 163 / 273 / 368',
			'100 / 99 / 86.3 / 68.2',
			'110 / 188 / 369 / 545'
		],
		'Full growth, right to know only': [
			'99.7 / 94.8 / 95.2 / 87',
			'50.7 / 61.5 / 79.6 / 85.8',
			'50 / 51.8 / 66.7 / 81.2',
			'108 / 161 / 234 / 287',
			'101 / 102 / 99.1 / 87',
			'110 / 186 / 301 / 394'
		],
		'Full growth, all three': [
			'99.9 / 96.9 / 98 / 96.4',
			'50.6 / 59 / 69 / 68.1',
			'50 / 51.5 / 61.7 / 67',
			'107 / 144 / 168 / 165',
			'103 / 110 / 113 / 113',
			'101 / 115 / 106 / 96.3'
		],
		'Today’s level, all three': [
			'100 / 102 / 106 / 108',
			'50 / 48.3 / 38.9 / 29',
			'50 / 49.8 / 45.4 / 33.2',
			'99.5 / 92.1 / 68 / 48.8',
			'103 / 112 / 127 / 139',
			'92.1 / 64.6 / 32.8 / 19.7'
		]
	},
	/** S1 S2 T3 T2 O2 O3 CP5 CP2 */
	scores: {
		'As today': [80, 80, 80, 80, 80, 80, 80, 80],
		'Half growth': [51, 65, 39, 69, 73, 71, 76, 75],
		'Full growth': [38, 55, 35, 75, 72, 70, 75, 73],
		'Full growth, all three': [81, 80, 70, 95, 79, 84, 79, 77],
		'Today’s level, all three': [95, 87, 95, 95, 83, 93, 82, 80]
	}
};
