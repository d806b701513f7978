import { callout } from './callout.ts';
import type { Component } from './component.ts';
import { only } from './only.ts';
import { quote } from './quote.ts';
import { ref } from './ref.ts';
import { term } from './term.ts';

export type { Component } from './component.ts';

/** The components that bodies may use, by the name that authors write; nothing else is allowed. */
export const COMPONENTS: Readonly<Record<string, Component>> = Object.fromEntries(
  [callout, quote, ref, term, only].map((component) => [component.name, component]),
);

/** The component of that name, where there is one. */
export const componentNamed = (name: string | null | undefined): Component | undefined =>
  name != null && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
