// The schemas of story.yaml, sources.yaml and announced.yaml → JSON Schema, so that an author's editor can help while they type.
import { z } from 'zod';
import { announcedSchema } from '#story/schema-shelf.ts';
import { sourcesSchema, storySchema } from '#story/schema.ts';

/** File name → its text. Written to stories/schema by `npm run check:stories`; a test keeps them true. */
export function editorSchemas(): Record<string, string> {
	const schemas = {
		'story.schema.json': storySchema,
		'sources.schema.json': sourcesSchema,
		'announced.schema.json': announcedSchema
	};
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [
			name,
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`
		])
	);
}
