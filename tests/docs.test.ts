// The documents speak of what is there: commands, layers, codes, decisions, files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { storyCodes } from '#build/story-problems.ts';
import { codes } from '#engine';
import { LAYERS } from '../layers.js';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const NOT_OURS = ['node_modules', '.git', '.svelte-kit', 'build', 'test-results', 'generated'];

/** Every file of the project, from its top. */
function filesIn(folder: string): string[] {
	return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const file = path.posix.join(folder, entry.name);
		if (NOT_OURS.includes(entry.name)) return [];
		return entry.isDirectory() ? filesIn(file) : [file];
	});
}
const files = filesIn('.');
const documents = files.filter((file) => {
	// a story's words are no document, and a licence is somebody else's
	return file.endsWith('.md') && !/\/words\.[a-z]{2}\.md$/.test(file);
});

/** What stands between backticks, in lines and in blocks. */
const codeIn = (text: string) => [
	...[...text.matchAll(/```[^\n]*\n([\s\S]*?)```/g)].flatMap(([, block]) => block.split('\n')),
	...[...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code)
];

test('there is a document for everyone who comes', () => {
	for (const file of ['CONTRIBUTING.md', 'stories/README.md', 'docs/architecture.md']) {
		expect(documents).toContain(file);
	}
});

test.each(documents)('%s names only commands that exist', (file) => {
	const { scripts } = JSON.parse(read('package.json'));
	const named = codeIn(read(file)).flatMap((code) =>
		[...code.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([, name]) => name)
	);
	const known = ['install', 'ci', ...Object.keys(scripts)];
	expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(documents)('%s names only files that exist', (file) => {
	const text = read(file);
	const exists = (name: string, ...folders: string[]) =>
		folders.some((folder) => existsSync(path.join(root, folder, name)));
	const here = path.dirname(file);

	const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link]) => link);
	expect(links.filter((link) => !exists(link, here))).toEqual([]);

	const paths = codeIn(text.replace(/```[\s\S]*?```/g, '')).filter(
		(code) => isPath(code) && !isToBeMade(code)
	);
	const wrong = paths.filter((code) => {
		if (/[*<]/.test(code)) return !files.some((one) => patternOf(code).test(one));
		// a bare name may be one that every story has
		const bare = !code.includes('/') || code.endsWith('/');
		if (bare && files.some((one) => `/${one}/`.includes(`/${code.replace(/\/$/, '')}/`)))
			return false;
		return !exists(code, '.', 'src', here);
	});
	expect(wrong).toEqual([]);
});

const isPath = (code: string) =>
	/^[\w.*<>-]+(?:\/[\w.*<>[\]-]*)+$/.test(code) ||
	/^[\w.-]+\.(?:ts|js|mjs|svelte|yaml|md|json|css|html|png|svg)$/.test(code);

/** What a reader of the document is to make, or a command makes. */
const isToBeMade = (code: string) =>
	/^stories\/(your-story|<your-story>)/.test(code) ||
	/^words\.[a-z<>]+\.md$/.test(code) ||
	/^(build|node_modules|\.svelte-kit|svelte)\//.test(code);

/** `stories/<story>/words.en.md`, `stories/*\/scenes` → what a path of that kind looks like. */
function patternOf(code: string): RegExp {
	const source = code
		.replace(/[.[\]]/g, '\\$&')
		.replace(/<[^>]+>|\*+/g, '[^/]+')
		.replace(/\/$/, '');
	return new RegExp(`^${source}(/|$)`);
}

test('the architecture knows every layer', () => {
	const text = read('docs/architecture.md');
	for (const [layer, { folders }] of Object.entries(LAYERS)) {
		const named = text.includes(`\`${layer}\``) || folders.some((folder) => text.includes(folder));
		expect(named, layer).toBe(true);
	}
});

test('the list of problems has every code with its meaning, and no other', () => {
	const rows = [...read('docs/problems.md').matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/gm)].map(
		([, code, means]) => [code, means]
	);
	expect(rows).toEqual([...Object.entries(storyCodes), ...Object.entries(codes)]);
});

test('every decision is in the list of decisions, in its place', () => {
	const adr = readdirSync(path.join(root, 'docs/adr')).filter((name) => /^\d+-/.test(name));
	const linked = [...read('docs/adr/README.md').matchAll(/^(\d+)\. \[(.+)\]\((.+)\)$/gm)];
	expect(linked.map(([, , , file]) => file).sort()).toEqual(adr.sort());
	for (const [, number, title, file] of linked) {
		expect(read(`docs/adr/${file}`).split('\n')[0]).toBe(`# ${number}. ${title}`);
		expect(file.startsWith(`${number}-`)).toBe(true);
	}
});

test('the editor’s schemas are those of the program', async () => {
	const { editorSchemas } = await import('#build/editor-schemas.ts');
	for (const [name, text] of Object.entries(editorSchemas())) {
		expect(read(`stories/schema/${name}`), 'npm run check:stories writes them').toBe(text);
	}
});
