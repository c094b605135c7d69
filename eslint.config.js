// What a review said twice. Layers come from layers.js, layout from Prettier.
import { relative, sep } from 'node:path';
import process from 'node:process';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { wrongImport } from './layers.js';
import svelteConfig from './svelte.config.js';

/** Says which import crosses a layer, or comes in by no door, that layers.js does not allow. */
const layers = {
	rules: {
		imports: {
			meta: { type: 'problem', schema: [], messages: { wrong: '{{sentence}}' } },
			create(context) {
				const file = relative(process.cwd(), context.filename).split(sep).join('/');
				const check = ({ source }) => {
					const sentence = typeof source?.value === 'string' && wrongImport(file, source.value);
					if (sentence) context.report({ node: source, messageId: 'wrong', data: { sentence } });
				};
				return {
					ImportDeclaration: check,
					ImportExpression: check,
					ExportNamedDeclaration: check,
					ExportAllDeclaration: check,
					TSImportType: ({ argument, source }) =>
						check({ source: source ?? argument?.literal ?? argument })
				};
			}
		}
	}
};

/** How long a file is. The styles of a component are a table, and are not counted. */
const house = {
	rules: {
		lines: {
			meta: {
				type: 'suggestion',
				schema: [{ type: 'integer' }],
				messages: {
					long: '{{lines}} lines; {{most}} are the most. Take it apart where it has a seam.'
				}
			},
			create(context) {
				const [most] = context.options;
				const text = context.sourceCode.text.replace(/<style[\s\S]*?<\/style>\n?/g, '');
				const lines = text.replace(/\n$/, '').split('\n').length;
				if (lines <= most) return {};
				const report = (node) => context.report({ node, messageId: 'long', data: { lines, most } });
				return { Program: report };
			}
		}
	}
};

const SYNTAX = [
	{ selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
	{
		selector: "MemberExpression[object.name=/^(test|describe|it)$/][property.name='only']",
		message: 'The other tests would not run.'
	}
];
/** Methods that came after the browsers of docs/browsers.md: a part that calls one does not start there. */
const NEWER = [
	{
		selector:
			'CallExpression[callee.property.name=/^(findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy|withResolvers|fromAsync|checkVisibility)$/]',
		message: 'Browsers of 2021 do not have it: docs/browsers.md.'
	},
	{
		selector: "CallExpression[callee.property.name='at'][arguments.length=1]",
		message:
			'Browsers of 2021 do not have at(): count from the start or the length. docs/browsers.md.'
	},
	{
		selector: "CallExpression[callee.name='structuredClone']",
		message: 'Browsers of 2021 do not have it: docs/browsers.md.'
	}
];
const DEFAULT_EXPORT = {
	selector: 'ExportDefaultDeclaration',
	message: 'Export by name: only Svelte components and configurations have a default.'
};

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'playwright-report/',
			'src/fonts/generated/'
		]
	},
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-new-func': 'error',
			'no-undef': 'off', // TypeScript knows
			'no-restricted-syntax': ['error', ...SYNTAX, DEFAULT_EXPORT],
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			'prefer-const': 'off',
			'svelte/prefer-const': 'error',
			// addresses are written relative, so that the site works wherever it is put
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// with types: what nobody waits for is lost, and so is its error. Not in components: there it takes a minute
		files: ['{src,stories}/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/await-thenable': 'error'
		}
	},
	{
		files: ['{src,stories}/**/*.{ts,js,svelte}'],
		plugins: { house },
		rules: {
			'house/lines': ['error', 250],
			'max-lines-per-function': ['error', 40]
		}
	},
	{
		// these are written into programs as they stand: their text must hold all they use
		files: ['src/engine/numbers/strict/**'],
		rules: { 'max-lines-per-function': 'off' }
	},
	{
		// not yet taken apart; nothing is added here
		files: [
			'src/engine/wasm/{ensemble-program,graph,kernel,run-ensemble,write-exponentials}.ts',
			'src/page/story/scroller.ts',
			'src/scene/motion.ts'
		],
		rules: { 'house/lines': 'off', 'max-lines-per-function': 'off' }
	},
	{
		files: ['src/**', 'stories/**'],
		plugins: { layers },
		rules: { 'layers/imports': 'error', 'no-console': 'error' }
	},
	{
		files: ['*.config.{js,ts}', '**/*.svelte', '**/*.d.ts'],
		rules: { 'no-restricted-syntax': ['error', ...SYNTAX] }
	},
	{
		// what every reader of a story is sent
		files: ['src/{chart,story,scene,host,page}/**/*.ts', 'stories/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...SYNTAX, DEFAULT_EXPORT, ...NEWER] }
	},
	{
		files: ['src/{chart,story,scene,page}/**/*.svelte', 'stories/**/*.svelte'],
		rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...NEWER] }
	},
	{
		// the workbench and what the build reads alone
		files: ['src/page/workbench/**', 'src/story/schema*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...SYNTAX] }
	}
);
