// Every variable of every scenario at every saved point, as a table.
import { interpret, simulate } from '#engine';
import { csv } from '#host/csv.ts';
import { everySlug, storyOf } from '../every-slug.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = everySlug;

export const GET: RequestHandler = async ({ params }) => {
	const { model, story } = await storyOf(params.slug);
	const save = model.variables
		.filter(({ kind }) => kind !== 'constant' && kind !== 'lookup')
		.map(({ name }) => name);
	const program = interpret(model, { save });
	const rows = Object.entries(story.scenarios).flatMap(([scenario, inputs]) => {
		const { time, series } = simulate(program, inputs);
		return Array.from(time, (year, i) => [
			scenario,
			year,
			...save.map((name) => Number(series[name][i].toPrecision(9)))
		]);
	});
	return new Response(csv([['scenario', 'year', ...save], ...rows]), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
