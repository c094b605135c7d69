// Who may import whom, and which door each library comes in by: read by ESLint and by tests/layers.test.ts.
import { posix } from 'node:path';

/**
 * A layer is a folder. `imports` are the layers it may use besides itself.
 * @type {Record<string, { folders: string[], does: string, imports: string[] }>}
 */
export const LAYERS = {
	engine: { folders: ['src/engine'], does: 'model → run', imports: [] },
	chart: { folders: ['src/chart'], does: 'numbers → SVG', imports: [] },
	story: { folders: ['src/story'], does: 'where + choices → run', imports: ['engine'] },
	scene: {
		folders: ['src/scene'],
		does: 'run → picture',
		imports: ['engine', 'chart', 'story']
	},
	host: { folders: ['src/host'], does: 'the world outside the page', imports: ['story'] },
	page: {
		folders: ['src/page'],
		does: 'the parts of a page, still and live',
		imports: ['engine', 'chart', 'story', 'scene', 'host']
	},
	build: {
		folders: ['src/build'],
		does: 'authors’ files → programs and words',
		imports: ['engine', 'story']
	},
	stories: {
		folders: ['stories'],
		does: 'pictures only one story needs',
		imports: ['scene', 'chart', 'story', 'engine']
	},
	routes: {
		folders: ['src/routes', 'src/params', 'src'],
		does: 'pages, and what SvelteKit reads beside them',
		imports: ['engine', 'chart', 'story', 'scene', 'host', 'page', 'build']
	}
};

/**
 * The rooms of a layer, from the ground up: each may use itself and the rooms on the floors below it, never one
 * beside it. What lies in the layer's own folder stands on the roof. `doors` are the files that other layers
 * come in by; tests and scripts may look at any.
 * @type {Record<string, { floors: Record<string, string>[], doors: string[] }>}
 */
export const ROOMS = {
	engine: {
		floors: [
			{ language: 'what a model may say: words, trees, names, problems' },
			{ numbers: 'functions, curves and chance, the same bits everywhere' },
			{ check: 'a model → its plan, or all that is wrong with it' },
			{
				compile: 'a plan → a program, as text',
				xmile: 'files of other tools → models, and back'
			},
			{ simulate: 'a program → a run' },
			{
				study: 'many runs → bands, causes, claims',
				loops: 'a model → which feedback loops drive it, and when'
			},
			{ wasm: 'a plan → a thousand runs at once' }
		],
		doors: [
			'index.ts',
			'run.ts',
			'study/seek.ts',
			'xmile/index.ts',
			'loops/index.ts',
			'loops/run.ts',
			'wasm/kernels.ts',
			'wasm/kernel-text.ts',
			'wasm/layout.ts',
			'wasm/run-ensemble.ts',
			'wasm/takes-fused.ts'
		]
	},
	page: {
		floors: [
			{
				messages: 'what the program says, in each language',
				ensemble: 'many runs, on a thread of their own'
			},
			{ islands: 'a part of a page: printed, and awake' },
			{
				site: 'what all pages share: head, foot, switches, looks',
				charts: 'a story’s charts, as its parts and its paper draw them'
			},
			{
				keepsake: 'what a reader made → a picture to keep',
				home: 'the shelf of stories',
				share: 'lines to paste elsewhere',
				workbench: 'a model file → its runs',
				model: 'the model of a story, to be read'
			},
			{ parts: 'what stands in a step and is moved: levers, guess, loop, sandbox' },
			{ story: 'a story on one page, printed and alive' },
			{
				capsule: 'a story in one file, in a box of any size',
				lab: 'every picture and control on one sheet, for those who make stories'
			}
		],
		doors: [
			'capsule/CapsulePage.svelte',
			'capsule/capsule.svelte.ts',
			'capsule/home.ts',
			'ensemble/makers.ts',
			'ensemble/thread.ts',
			'home/HomePage.svelte',
			'islands/Island.svelte',
			'islands/spoken.ts',
			'islands/story-modules.ts',
			'islands/view.ts',
			'lab/LabPage.svelte',
			'messages/index.ts',
			'model/ModelPage.svelte',
			'share/SharePage.svelte',
			'site/Foot.svelte',
			'site/Masthead.svelte',
			'site/PageHead.svelte',
			'site/WordsForScript.svelte',
			'site/base.css',
			'site/how-many.ts',
			'site/languages.ts',
			'site/print.css',
			'site/tokens.css',
			'story/StoryPage.svelte',
			'story/minutes.ts',
			'story/start.ts',
			'workbench/Workbench.svelte'
		]
	}
};

/** Folders of src/ that hold no code. */
export const NO_CODE = ['src/fonts'];

/**
 * What comes from outside, by the start of its name, and where it may come in: a layer, a file, or files that
 * begin so (`schema*`). A library that is not here may not come in at all.
 * @type {{ library: RegExp, doors: string[] }[]}
 */
export const DOORS = [
	{ library: /^d3(-|$)/, doors: ['chart'] },
	{ library: /^gsap(\/|$)/, doors: ['src/scene/motion.ts'] },
	{ library: /^scrollama$/, doors: ['src/page/story/scroller.ts'] },
	{
		library: /^zod(\/|$)/,
		doors: ['src/story/schema*', 'src/build/yaml-values.ts', 'src/build/editor-schemas.ts']
	},
	{ library: /^yaml$/, doors: ['src/build/yaml.ts'] },
	{
		library: /^(unified|mdast|hast|unist|vfile|vite|magic-string)$|^(remark|rehype|mdast|unist)-/,
		doors: ['build']
	},
	{
		library: /^svelte(\/|$)/,
		doors: ['chart', 'story', 'scene', 'host', 'page', 'build', 'stories', 'routes']
	},
	// islands are started without SvelteKit, so nothing they are made of may need it
	{ library: /^(\$app|\$env|\$service-worker|@sveltejs\/kit)(\/|$)/, doors: ['routes'] },
	{ library: /^node:/, doors: ['build', 'routes'] }
];

/** The layer of a file (path from the root, with /), or undefined outside src/ and stories/. */
export function layerOf(file) {
	const below = (folder) => file.startsWith(`${folder}/`);
	if (NO_CODE.some(below)) return undefined;
	const inLayer = Object.keys(LAYERS).find((layer) =>
		LAYERS[layer].folders.some((folder) => folder !== 'src' && below(folder))
	);
	// only files that lie in src/ itself: app.d.ts, hooks
	return inLayer ?? (/^src\/[^/]+$/.test(file) ? 'routes' : undefined);
}

function goesThrough(door, file) {
	if (door in LAYERS) return layerOf(file) === door;
	return door.endsWith('*') ? file.startsWith(door.slice(0, -1)) : file === door;
}

const inWords = (list) =>
	list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;

function wrongLibrary(file, name) {
	const entry = DOORS.find(({ library }) => library.test(name));
	if (!entry)
		return `"${name}" has no door: say in layers.js where it may come in, and why it is needed.`;
	if (entry.doors.some((door) => goesThrough(door, file))) return undefined;
	return `"${name}" comes in only by ${inWords(entry.doors)}.`;
}

function wrongLayer(file, target) {
	const from = layerOf(file);
	const to = layerOf(target);
	if (to === undefined || to === from || LAYERS[from].imports.includes(to)) return undefined;
	const allowed = LAYERS[from].imports;
	const may = allowed.length ? `it may import ${inWords(allowed)}` : 'it imports nothing of ours';
	return `${from} may not import ${to}: ${may}.`;
}

/** The room of a file, and its floor counted from the ground; undefined in a layer without rooms. */
export function roomOf(file) {
	const layer = layerOf(file);
	if (!(layer in ROOMS)) return undefined;
	const [folder] = LAYERS[layer].folders;
	const [room, ...below] = file.slice(folder.length + 1).split('/');
	const { floors } = ROOMS[layer];
	if (below.length === 0) return { room: layer, floor: floors.length };
	const floor = floors.findIndex((rooms) => room in rooms);
	return floor < 0 ? undefined : { room, floor };
}

function wrongRoom(file, target) {
	const [from, to] = [roomOf(file), roomOf(target)];
	if (!from) return `${file} is in no room: say in layers.js on which floor it stands.`;
	if (!to || from.room === to.room || to.floor < from.floor) return undefined;
	return `The room ${from.room} may not import ${to.room}: only rooms on a floor below it (layers.js).`;
}

function wrongDoor(target) {
	const to = layerOf(target);
	if (!(to in ROOMS)) return undefined;
	const { doors } = ROOMS[to];
	const inside = target.slice(LAYERS[to].folders[0].length + 1);
	if (doors.includes(inside)) return undefined;
	return `"${inside}" is no door of ${to}: it has ${inWords(doors)}.`;
}

/** The file that `name` means, from the root. */
export function targetOf(file, name) {
	if (name.startsWith('#')) return `src/${name.slice(1)}${name.includes('/') ? '' : '/index.ts'}`;
	if (name.startsWith('/')) return name.slice(1);
	return posix.normalize(posix.join(posix.dirname(file), name));
}

/** The shelf prints every story's emblem beside the others: it may use no more than the kit, and its own folder. */
function wrongEmblem(file, to) {
	if (to === 'scene' || !/^stories\/[^/]+\/scenes\/Emblem\.svelte$/.test(file)) return undefined;
	return `An emblem may import only scene and what lies beside it, not ${to}.`;
}

/** What is wrong with `file` importing `name`, as a sentence; undefined when nothing is. */
export function wrongImport(file, name) {
	const from = layerOf(file);
	const bare = name.replace(/[?].*$/, '');
	if (from === undefined || bare.startsWith('virtual:') || bare === './$types') return undefined;
	if (!/^[#./]/.test(bare)) return wrongLibrary(file, bare);

	const target = targetOf(file, bare);
	const to = layerOf(target);
	if (to === undefined) return undefined;
	if (to === from) return to in ROOMS ? wrongRoom(file, target) : undefined;
	const wrong = wrongLayer(file, target) ?? wrongEmblem(file, to) ?? wrongDoor(target);
	if (wrong || bare.startsWith('#') || target.startsWith('stories/')) return wrong;
	return `From ${from}, write "#${target.replace(/^src\//, '')}", not "${name}": across layers a path starts with #.`;
}
