const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The prefix of every address on this site, with a slash at both ends. */
export const base = BASE;

/** A root-relative address as this site links to it, below its base path. */
export const href = (address: string): string => BASE + address.replace(/^\//, '');

/** A root-relative address with its origin. */
export const absolute = (address: string): string => new URL(href(address), import.meta.env.SITE).href;

/** Where this site is published: its origin, without a slash at the end. */
export const siteUrl = new URL(import.meta.env.SITE).origin;
