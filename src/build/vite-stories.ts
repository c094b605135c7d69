// stories/ → modules: `virtual:shelf` (what there is to read), `virtual:places` (the shelf as it is shown),
// `virtual:count` (how many stand on it), and these per story.
//
//   virtual:story/<slug>/program the compiled model
//   virtual:story/<slug>/play    program, story.yaml and scene: what moves        (server and browser)
//   virtual:story/<slug>/read    words, sources and the model's text: what is read (server only)
//   virtual:story/<slug>/kernel  the same model for a thousand runs at once       (fetched when it is asked for)
//   virtual:story/<slug>/fused   the same for browsers that multiply and add in one
//   virtual:story/<slug>/thread  what makes many runs of the program, on a thread of its own
//   virtual:story/<slug>/start   the browser's entry: play, and start it
//   virtual:story/<slug>/capsule the same for a story in one file
//
// Nothing else finds a story, and nothing imports one by name.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { compile, cutLinks, formatProblems } from '#engine';
import { kernelModule, loadersOf, threadModule, triedKernels, type Many } from './many-modules.ts';
import { cutsIn, variablesToSave } from './needs.ts';
import { readAnew, readOnce } from './read-once.ts';
import { countIn, readShelf } from './read-shelf.ts';
import { slugsIn, type Story } from './read-story.ts';

export const startOf = (slug: string) => `virtual:story/${slug}/start`;
export const capsuleOf = (slug: string) => `virtual:story/${slug}/capsule`;

interface Options {
	/** the folder that holds the stories */
	readonly stories: string;
	/** the browser build's manifest; left out while developing */
	readonly manifest?: string;
	/** Asked while there is none: whether it is being made beside us, so that it is worth waiting for. */
	readonly isComing?: () => boolean;
	readonly many?: Many;
}

export function storiesPlugin({ stories, manifest, isComing, many = 'fetched' }: Options): Plugin {
	const root = path.resolve(stories);
	let dev = false;

	return {
		name: 'internet-if:stories',
		configResolved(config) {
			dev = config.command === 'serve';
		},
		resolveId(id) {
			// a thread is a bundle of its own, and begins with a name that was resolved before
			if (/^\0?virtual:(shelf|places|count|islands|story\/)/.test(id))
				return `\0${id.replace('\0', '')}`;
		},
		load(id) {
			if (id === '\0virtual:shelf') return shelfModule(slugsIn(root));
			if (id === '\0virtual:places') return placesModule(root);
			if (id === '\0virtual:count') return `export const count = ${countIn(root)};`;
			if (id === '\0virtual:islands')
				return dev || !manifest ? devIslands : islandsModule(manifest, isComing);
			const match = /^\0virtual:story\/([a-z0-9-]+)\/([a-z]+)$/.exec(id);
			if (!match || !Object.hasOwn(MODULES, match[2])) return;
			const [, slug, part] = match;
			for (const file of ['model.yaml', 'story.yaml', 'sources.yaml', 'words.en.md']) {
				this.addWatchFile(path.join(root, slug, file));
			}
			return MODULES[part]({ slug, root, many: dev ? 'fetched' : many });
		},
		configureServer(server) {
			readAnew();
			server.watcher.add(root);
			server.watcher.on('all', (_event, file) => {
				if (file.startsWith(root)) forget(server);
			});
		}
	};
}

interface Asked {
	readonly slug: string;
	/** the folder that holds the stories */
	readonly root: string;
	readonly many: Many;
}

/** The last word of a story's module → its text. */
const MODULES: Record<string, (asked: Asked) => string | Promise<string>> = {
	play: ({ slug, root, many }) => playModule(open(slug, root), root, many),
	program: ({ slug, root }) => programModule(open(slug, root)),
	thread: ({ slug }) => threadModule(slug),
	read: ({ slug, root }) => readModule(open(slug, root), root),
	kernel: async ({ slug, root }) => kernelModule((await triedKernels(open(slug, root))).drawing),
	fused: async ({ slug, root }) => {
		const { fused, drawing } = await triedKernels(open(slug, root));
		return kernelModule(fused ?? drawing);
	},
	capsule: ({ slug }) => entryModule(slug, 'startCapsule', '#page/capsule/capsule.svelte.ts'),
	start: ({ slug }) => entryModule(slug, 'start', '#page/story/start.ts')
};

/** A story that may be published; an error that tells why it may not. */
function open(slug: string, root: string): Story {
	const { story, problems } = readOnce(root, slug);
	if (problems.length > 0 || !story) {
		throw new Error(`stories/${slug} cannot be published yet.\n\n${formatProblems(problems)}\n`);
	}
	return story;
}

const entryModule = (slug: string, start: string, from: string) =>
	[
		`import * as play from 'virtual:story/${slug}/play';`,
		`import { ${start} } from '${from}';`,
		`${start}(play);`
	].join('\n');

const programModule = ({ model, data }: Story): string =>
	compile(cutLinks(model, cutsIn(data)), { save: variablesToSave(data) });

function playModule(story: Story, root: string, many: Many): string {
	const scene = path.join(root, story.slug, 'scenes', `${story.data.scene}.svelte`);
	return [
		`export { program } from 'virtual:story/${story.slug}/program';`,
		`export const slug = ${JSON.stringify(story.slug)};`,
		`export const story = ${JSON.stringify(story.data)};`,
		`import Scene, * as scene from ${JSON.stringify(scene)};`,
		`export { Scene };`,
		`export const objects = scene.objects ?? [];`,
		loadersOf(story.slug, many)
	].join('\n');
}

function readModule({ slug, data, words, texts, sources, model }: Story, root: string): string {
	const { source: _file, ...shown } = model;
	const drawn = ['Defs', 'Cover'].flatMap((name) => {
		const file = path.join(root, slug, `scenes/${name}.svelte`);
		return existsSync(file) ? [`export { default as ${name} } from ${JSON.stringify(file)};`] : [];
	});
	return [
		...drawn,
		`export const slug = ${JSON.stringify(slug)};`,
		`export const data = ${JSON.stringify(data)};`,
		`export const words = ${JSON.stringify(words)};`,
		`export const texts = ${JSON.stringify(texts)};`,
		`export const sources = ${JSON.stringify(sources)};`,
		`export const model = ${JSON.stringify(shown)};`
	].join('\n');
}

function shelfModule(slugs: readonly string[]): string {
	const entries = slugs.map(
		(slug) =>
			`{ slug: '${slug}', play: () => import('virtual:story/${slug}/play'), read: () => import('virtual:story/${slug}/read') }`
	);
	return `export const shelf = [${entries.join(',\n')}];`;
}

function placesModule(root: string): string {
	const { entries, problems } = readShelf(root);
	if (problems.length > 0) {
		throw new Error(`The shelf cannot be shown yet.\n\n${formatProblems(problems)}\n`);
	}
	const emblems = entries.map(({ slug }) => path.join(root, slug, 'scenes/Emblem.svelte'));
	const places = entries.map((entry, i) => {
		const emblem = existsSync(emblems[i]) ? `Emblem${i}` : 'undefined';
		return `{ ...${JSON.stringify(entry)}, Emblem: ${emblem} }`;
	});
	return [
		...emblems.flatMap((file, i) =>
			existsSync(file) ? [`import Emblem${i} from ${JSON.stringify(file)};`] : []
		),
		`export const places = [${places.join(',\n')}];`
	].join('\n');
}

/** Where the browser finds a story's entry, and what it loads with it: addresses from the site's top. */
async function islandsModule(manifest: string, isComing = () => false): Promise<string> {
	return [
		`const manifest = ${await whenWritten(manifest, isComing)};`,
		`const chunk = (key) => manifest[key] ?? Object.values(manifest).find((it) => it.src === key || it.name === key);`,
		`const all = (keys, seen = new Set()) => { for (const key of keys ?? []) if (!seen.has(key)) { seen.add(key); all(chunk(key)?.imports, seen); } return [...seen]; };`,
		`export const islandOf = (id) => {`,
		`	const entry = chunk(id) ?? chunk('\\0' + id) ?? Object.entries(manifest).find(([key]) => key.endsWith(id))?.[1];`,
		`	if (!entry) throw new Error('no browser entry for ' + id);`,
		`	return { entry: '/_app/islands/' + entry.file, imports: all(entry.imports).map((key) => '/_app/islands/' + chunk(key).file) };`,
		`};`
	].join('\n');
}

const devIslands = `export const islandOf = (id) => ({ entry: '/@id/__x00__' + id, imports: [] });`;

/** The text of a manifest, once the whole of it is there. */
async function whenWritten(manifest: string, isComing: () => boolean): Promise<string> {
	for (;;) {
		const text = existsSync(manifest) ? readFileSync(manifest, 'utf8') : '';
		if (isWhole(text)) return text;
		if (!isComing())
			throw new Error(`the browser build must come before the pages: there is no ${manifest}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}

/** Whether a file of JSON was written to its end. */
function isWhole(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function forget(server: ViteDevServer) {
	for (const environment of Object.values(server.environments)) {
		for (const module of environment.moduleGraph.idToModuleMap.values()) {
			if (module.id?.startsWith('\0virtual:')) environment.moduleGraph.invalidateModule(module);
		}
	}
	server.ws.send({ type: 'full-reload' });
}
