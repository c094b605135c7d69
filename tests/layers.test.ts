// Every import in src/ and stories/ is one that layers.js allows, and the architecture page knows every layer.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import {
	DOORS,
	LAYERS,
	NO_CODE,
	ROOMS,
	layerOf,
	roomOf,
	targetOf,
	wrongImport
} from '../layers.js';

const root = join(import.meta.dirname, '..');

const codeFiles = ['src', 'stories'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(js|ts|svelte)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
);

/** A component's imports stand in its scripts. */
function scriptOf(file: string) {
	const text = readFileSync(join(root, file), 'utf8');
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((part) => part[1]).join('\n');
}

const importsOf = (file: string) =>
	ts.preProcessFile(scriptOf(file), true, true).importedFiles.map(({ fileName }) => fileName);

test('every file of code is in a layer', () => {
	expect(codeFiles.filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test('no import crosses layers where the table does not allow it', () => {
	const wrong = codeFiles.flatMap((file) =>
		importsOf(file).flatMap((name) => {
			const sentence = wrongImport(file, name);
			return sentence ? [`${file}: ${sentence}`] : [];
		})
	);
	expect(wrong).toEqual([]);
});

test('layers import each other in one direction only', () => {
	const reaches = (from: string, to: string): boolean =>
		LAYERS[from].imports.some((layer) => layer === to || reaches(layer, to));
	expect(Object.keys(LAYERS).filter((layer) => reaches(layer, layer))).toEqual([]);
});

/** For each file of a layer with rooms, the files of the same layer that it imports, types included. */
const neighbours = new Map(
	codeFiles
		.filter((file) => layerOf(file)! in ROOMS)
		.map((file) => {
			const targets = importsOf(file).map((name) => targetOf(file, name));
			const near = targets.filter((target) => layerOf(target) === layerOf(file));
			// a component that draws itself inside itself is no circle of files
			return [file, near.filter((target) => target !== file)];
		})
);

/** Those from which a way leads back to themselves. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
	return [...graph.keys()].filter((from) => {
		const reached = new Set(graph.get(from));
		for (const one of reached) for (const next of graph.get(one) ?? []) reached.add(next);
		return reached.has(from);
	});
}

test('no circle leads from file to file, or from room to room', () => {
	const rooms = new Map<string, string[]>();
	for (const [file, targets] of neighbours) {
		const { room } = roomOf(file)!;
		const others = targets.map((target) => roomOf(target)!.room).filter((one) => one !== room);
		rooms.set(room, [...(rooms.get(room) ?? []), ...others]);
	}
	expect(circlesIn(neighbours)).toEqual([]);
	expect(circlesIn(rooms)).toEqual([]);
	expect(circlesIn(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b'] })))).toEqual(['b', 'c']);
});

test.each(Object.keys(ROOMS))('the rooms and doors of %s are there, and no other', (layer) => {
	const [folder] = LAYERS[layer].folders;
	const inside = codeFiles.filter((file) => layerOf(file) === layer);
	const parts = inside.map((file) => file.slice(folder.length + 1).split('/'));
	const rooms = [...new Set(parts.filter(([, below]) => below).map(([room]) => room))];
	expect(ROOMS[layer].floors.flatMap((floor) => Object.keys(floor)).sort()).toEqual(rooms.sort());
	const missing = ROOMS[layer].doors.filter((door) => !existsSync(join(root, folder, door)));
	expect(missing).toEqual([]);
});

test('a layer that another may import exists in the table', () => {
	const named = Object.values(LAYERS).flatMap(({ imports }) => imports);
	expect(named.filter((layer) => !(layer in LAYERS))).toEqual([]);
});

test('every library that is sent to readers has a door', () => {
	const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const without = Object.keys(dependencies).filter(
		(name) => !DOORS.some(({ library }) => library.test(name))
	);
	expect(without).toEqual([]);
});

test('the table tells right imports from wrong ones', () => {
	const right = [
		['src/chart/line.ts', 'd3'],
		['src/scene/motion.ts', 'gsap'],
		['src/page/story/scroller.ts', 'scrollama'],
		['src/story/schema-story.ts', 'zod'],
		['src/story/inputs.ts', '#engine'],
		['src/engine/simulate/simulate.ts', './interpret.ts'],
		['src/engine/simulate/simulate.ts', '../compile/program.ts'],
		['src/engine/run.ts', './study/seek.ts'],
		['src/page/story/Stage.svelte', '#engine/run.ts'],
		['src/story/inputs.ts', '#engine/loops/run.ts'],
		['stories/the-open-letter/scenes/Table.svelte', '#scene/Letter.svelte'],
		['stories/the-open-letter/scenes/Table.svelte', '#chart'],
		['stories/the-open-letter/scenes/Emblem.svelte', '#scene/emblems/Frame.svelte'],
		['src/routes/+page.svelte', '#page/site/Foot.svelte'],
		['src/page/parts/Keep.svelte', '../keepsake/keep.ts'],
		['src/routes/+page.svelte', '../fonts/fonts.css'],
		['src/hooks.server.ts', '@sveltejs/kit']
	];
	const wrong = [
		['src/engine/numbers/maths.ts', '../check/plan.ts'],
		['src/engine/study/seek.ts', '../loops/run.ts'],
		['src/engine/wasm/bands.ts', '../run.ts'],
		['src/engine/attic/a.ts', '../language/model.ts'],
		['src/build/read-model.ts', '#engine/language/parse.ts'],
		['src/engine/run.ts', 'd3'],
		['src/engine/run.ts', 'svelte'],
		['src/engine/run.ts', '#story'],
		['src/chart/line.ts', '#engine/language/model.ts'],
		['src/chart/line.ts', '../engine/model.ts'],
		['src/story/inputs.ts', '../engine/index.ts'],
		['src/scene/Letter.svelte', 'gsap/all'],
		['src/page/story/Stage.svelte', '$app/paths'],
		['src/page/story/Stage.svelte', '../../../stories/the-open-letter/scenes/Table.svelte'],
		['stories/the-open-letter/scenes/Table.svelte', '#page/story/Stage.svelte'],
		['stories/the-open-letter/scenes/Emblem.svelte', '#chart'],
		['stories/the-open-letter/scenes/Emblem.svelte', '#story/number.ts'],
		['src/page/keepsake/keep.ts', '../parts/Keep.svelte'],
		['src/routes/+page.svelte', '#page/parts/Lever.svelte'],
		['src/story/inputs.ts', 'yaml'],
		['src/story/inputs.ts', 'left-pad']
	];
	expect(right.filter(([file, name]) => wrongImport(file, name) !== undefined)).toEqual([]);
	expect(wrong.filter(([file, name]) => wrongImport(file, name) === undefined)).toEqual([]);
});

test('the architecture page names every layer', () => {
	const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
	const missing = Object.entries(LAYERS)
		.filter(([name, { folders }]) => !page.includes(`\`${name}\``) && !page.includes(folders[0]))
		.map(([name]) => name);
	expect(missing).toEqual([]);
});

test('folders the table calls empty of code are', () => {
	const code = NO_CODE.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true }).filter((name) =>
			/\.(js|ts|svelte)$/.test(String(name))
		)
	);
	expect(code).toEqual([]);
});

test('the architecture page draws every room on its floor, with what it does', () => {
	const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
	const drawn = [...page.matchAll(/^ (ground|floor \d) +(\S+) {2,}(.+)$/gm)];
	const floors = Object.values(ROOMS).flatMap(({ floors }) =>
		floors
			.map((rooms, i) =>
				Object.entries(rooms).map(([name, does]) => [i ? `floor ${i}` : 'ground', name, does])
			)
			.reverse()
			.flat()
	);
	expect(drawn.map(([, ...said]) => said)).toEqual(floors);
});
