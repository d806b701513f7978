import type { APIRoute } from 'astro';
import css from '../styles/embed.css?inline';

/** The styles of an entry without the site around it, at an address that the pages which Astro does not make can name. */
export const GET: APIRoute = () => new Response(css, { headers: { 'Content-Type': 'text/css' } });
