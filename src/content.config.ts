import { defineCollection } from 'astro:content';
import { kindNamed } from './model/table.ts';
import { loaders } from './site/loader.ts';

/** One collection a kind, named like it, and one for `site.yaml`; the kind table is the only list. */
export const collections: Record<string, ReturnType<typeof defineCollection>> = Object.fromEntries(
  loaders.map(({ collection, loader }) => {
    const schema = kindNamed(collection)?.schema;
    return [collection, defineCollection(schema ? { loader, schema } : { loader })];
  }),
);
