// The modules that the stories plugin writes.

declare module 'virtual:shelf' {
	import type { PlayModule, ReadModule } from '#page/islands/story-modules.ts';
	export const shelf: readonly {
		readonly slug: string;
		readonly play: () => Promise<PlayModule>;
		readonly read: () => Promise<ReadModule>;
	}[];
}

declare module 'virtual:islands' {
	export const islandOf: (id: string) => {
		readonly entry: string;
		readonly imports: readonly string[];
	};
}
