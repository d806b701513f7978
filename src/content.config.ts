import { defineCollection } from 'astro:content';
import { loaders } from './site/loader.ts';

/** One collection a kind, named like it, and one for `site.yaml`; the kind table is the only list. */
export const collections: Record<string, ReturnType<typeof defineCollection>> = Object.fromEntries(
  loaders.map(({ collection, loader }) => [collection, defineCollection({ loader })]),
);
