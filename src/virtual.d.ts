// The modules that the stories plugin writes.

declare module 'virtual:shelf' {
	import type { PlayModule, ReadModule } from '#page/islands/story-modules.ts';
	export const shelf: readonly {
		readonly slug: string;
		readonly play: () => Promise<PlayModule>;
		readonly read: () => Promise<ReadModule>;
	}[];
}

declare module 'virtual:places' {
	import type { Place } from '#page/islands/story-modules.ts';
	export const places: readonly Place[];
}

declare module 'virtual:count' {
	/** how many stories there are, told or announced */
	export const count: number;
}

declare module 'virtual:islands' {
	export const islandOf: (id: string) => {
		readonly entry: string;
		readonly imports: readonly string[];
	};
}
