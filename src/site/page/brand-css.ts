import type { Site } from '../../model/site.ts';

/** The style sheet that a house's colours and fonts make; empty where it sets none. */
export function brandCss(brand: Site['brand']): string {
  const { accent, decisions = {}, fonts } = brand ?? {};
  const colours = Object.entries({ ...(accent ? { accent } : {}), ...decisions });
  const lines = [
    // In the dark the same hue, lighter, so that text keeps its contrast.
    ...colours.map(
      ([name, colour]) => `--${name}: light-dark(${colour}, color-mix(in oklab, ${colour} 45%, white));`,
    ),
    ...colours.map(
      ([name, colour]) =>
        `--${name}-wash: light-dark(color-mix(in oklab, ${colour} 10%, white), color-mix(in oklab, ${colour} 30%, black));`,
    ),
    ...Object.entries(fonts ?? {}).map(
      ([name, family]) => `--${name}: ${JSON.stringify(family)}, system-ui, sans-serif;`,
    ),
  ];
  return lines.length > 0 ? `:root {\n${lines.map((line) => `  ${line}\n`).join('')}}\n` : '';
}
