// Small XMILE files for tests: their variables, and what stands around them.
export const specs = (dt: string, stop = '10') =>
	`<sim_specs><start>0</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>`;
export const SPECS = specs('1');

export const file = (variables: string, times = SPECS, rest = '') =>
	`<xmile version="1.0">${times}${rest}<model><variables>${variables}</variables></model></xmile>`;

export const aux = (name: string, equation: string) =>
	`<aux name="${name}"><eqn>${equation}</eqn></aux>`;

/** Of `i` from 0 on, one behind the other. */
export const many = (count: number, of: (i: number) => string) =>
	Array.from({ length: count }, (_, i) => of(i)).join('');

/** The dimension D. */
export const inDimension = (size: number) =>
	`<dimensions><dim name="D" size="${size}"/></dimensions>`;
/** In a variable: an array of D. */
export const OF_D = '<dimensions><dim name="D"/></dimensions>';
