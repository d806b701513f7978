import { basename, dirname, resolve } from 'node:path';
import { AUDIENCES } from '../model/audience.ts';
import { answerFor, houseOf, type SlideSource } from '../model/slides/site-slides.ts';
import { refreshDeck } from '../share/slides/refresh.ts';
import { refreshText } from '../share/slides/refresh-words.ts';
import { addressAt } from '../share/slides/site-decks.ts';
import { chosen } from './args.ts';
import { type Begun, contentOf, refuse } from './begin.ts';
import { Refused, sourceFor } from './deck-source.ts';
import { publishedAt } from './environment.ts';
import { EXIT, type Host } from './host.ts';

/** Reads the file that somebody named, or says why it cannot be read. */
function bytesOf(path: string, host: Host): Uint8Array {
  try {
    return host.files(dirname(path)).read(basename(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new Refused(`\`${path}\` cannot be read: ${error.message}.`);
    throw error;
  }
}

const FORMATS = ['text', 'json'] as const;

/** Brings a deck up to date, in a copy; gives the exit code. */
export async function refreshCommand(path: string, begun: Begun, host: Host): Promise<number> {
  const { options, environment } = begun;
  const out = options.get('out');
  for (const name of ['personas', 'group', 'stage', 'audience'] as const)
    if (options.has(name))
      return refuse(
        host,
        `\`--${name}\` does not go with \`--refresh\`: each slide is drawn anew for whom it was made.`,
      );
  if (out !== undefined && resolve(out) === resolve(path))
    return refuse(host, '`--out` is the deck itself. Name another file, so that it stays as it is.');
  const format = chosen(begun, 'format', FORMATS);
  if (!format.ok) return refuse(host, format.problem);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const place = publishedAt(environment, content.site);
  const sources = new Map(
    AUDIENCES.map((audience) => [audience as string, () => sourceFor(audience, content)]),
  );
  const made = new Map<string, SlideSource | undefined>();
  const sourceOf = (audience: string): SlideSource | undefined => {
    if (!made.has(audience)) made.set(audience, sources.get(audience)?.());
    return made.get(audience);
  };
  const refreshed = await refreshDeck(bytesOf(path, host), {
    address: addressAt({ siteUrl: place.siteUrl, base: place.basePath }),
    house: (audience) => {
      const source = sourceOf(audience);
      return source && houseOf(source);
    },
    find: async (of, audience) => {
      const source = sourceOf(audience);
      return source && answerFor(of, source);
    },
  });
  const { deck, ...report } = refreshed;
  host.out(format.value === 'json' ? `${JSON.stringify(report, null, 2)}\n` : refreshText(refreshed));
  if (deck && out !== undefined) {
    host.apply([{ path: out, write: deck }]);
    host.err(`Wrote ${out}.\n`);
  } else if (deck) host.err('Nothing was written: `--out FILE.pptx` says where the copy goes.\n');
  const isDone = report.reports.every(({ state }) => ['current', 'changed', 'surplus'].includes(state));
  return isDone && (!deck || out !== undefined) ? EXIT.fine : EXIT.findings;
}
