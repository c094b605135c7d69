import { shelf } from 'virtual:shelf';
import { openStory } from '../../[lang]/stories/[slug]/open-story.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => shelf.map(({ slug }) => ({ slug }));

export const load: PageLoad = ({ params: { slug } }) => openStory({ lang: 'en', slug });
