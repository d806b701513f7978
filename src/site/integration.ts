import type { AstroIntegration } from 'astro';

/** What Causeway adds to Astro. */
export const causeway = (): AstroIntegration => ({ name: 'causeway', hooks: {} });
