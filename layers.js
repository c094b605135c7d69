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
	{ library: /^scrollama$/, doors: ['src/page/scroller.ts'] },
	{
		library: /^zod(\/|$)/,
		doors: ['src/story/schema*', 'src/build/yaml.ts', 'src/build/editor-schemas.ts']
	},
	{
		library:
			/^(yaml|unified|mdast|hast|unist|vfile|vite|magic-string)$|^(remark|rehype|mdast|unist)-/,
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

/** What is wrong with `file` importing `name`, as a sentence; undefined when nothing is. */
export function wrongImport(file, name) {
	const from = layerOf(file);
	const bare = name.replace(/[?].*$/, '');
	if (from === undefined || bare.startsWith('virtual:') || bare === './$types') return undefined;
	if (bare.startsWith('#')) return wrongLayer(file, `src/${bare.slice(1)}/`);
	if (!bare.startsWith('.') && !bare.startsWith('/')) return wrongLibrary(file, bare);

	const target = bare.startsWith('/')
		? bare.slice(1)
		: posix.normalize(posix.join(posix.dirname(file), bare));
	const wrong = wrongLayer(file, target);
	if (wrong) return wrong;
	const to = layerOf(target);
	if (to === undefined || to === from || target.startsWith('stories/')) return undefined;
	return `From ${from}, write "#${target.replace(/^src\//, '')}", not "${name}": across layers a path starts with #.`;
}
