import { basename, dirname, join, resolve } from 'node:path';
import { type Audience, toAudience } from '../../model/audience.ts';
import { checkDeck, readDeck } from '../../share/decks/check.ts';
import { NO_OFFICE } from '../../share/office/other-format.ts';
import { LIMITS, tooLarge, Unreadable } from '../../share/office/zip.ts';
import { joined } from '../../share/office/zip-write.ts';
import type { Files } from '../../source/files.ts';
import { chosen, type Grammar } from '../args.ts';
import { begin, contentOf, refuse } from '../begin.ts';
import { type LinksKnown, linksKnown } from '../decks-known.ts';
import { audienceProblem } from '../environment.ts';
import { EXIT, type Host } from '../host.ts';
import { CHECK_DECK_REPORTERS, type CheckedFile } from '../reporters/check-deck.ts';

const FORMATS = ['text', 'json'] as const;

const GRAMMAR: Grammar = {
  command: 'npm run check-deck',
  about:
    'Says of every link to this site in a .pptx, .docx or .xlsx, or in all below a folder, whether it still holds, and names decks of other formats, which it does not read; with `--out` it writes a copy in which those that moved are mended.',
  args: ['FILE|FOLDER'],
  options: ['audience', 'format', 'out'],
  exits: '0 all links current, 1 some are not, 2 wrong use, or a file could not be read',
};

/** Files that are decks, those of other formats included, of which a sentence says that they are not read. */
const DECK =
  /\.(pptx|pptm|potx|potm|ppsx|ppsm|ppt|pps|pot|odp|otp|fodp|docx|docm|dotx|dotm|doc|dot|odt|ott|fodt|rtf|xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|ots|fods|key|pages|numbers|gslides|gdoc|gsheet|pdf)$/i;

/** Files that Office keeps beside an open one. */
const BESIDE = /(?:^|\/)[~.]/;

/** A deck that is a folder, as programs of Apple may save it. */
const BUNDLE = /\.(key|pages|numbers)\/$/i;

/** What is looked at: files of a folder, by their paths in it. */
interface Looked {
  files: Files;
  paths: readonly string[];
  /** The name of a path as the user knows it. */
  shown: (path: string) => string;
  isFolder: boolean;
}

function lookedAt(given: string, out: string | undefined, host: Host): Looked {
  const folder = host.files(given);
  if (folder.exists) {
    // Copies of the last time are no decks to look at.
    const isCopy = (path: string): boolean =>
      out !== undefined && `${resolve(given, path)}/`.startsWith(`${resolve(out)}/`);
    const all = folder.list().filter((path) => !BESIDE.test(path) && !isCopy(path));
    const bundles = all.filter((path) => BUNDLE.test(path));
    const isWithin = (path: string): boolean =>
      bundles.some((bundle) => path !== bundle && path.startsWith(bundle));
    const paths = all.filter((path) => (DECK.test(path) || BUNDLE.test(path)) && !isWithin(path));
    return { files: folder, paths, shown: (path) => join(given, path), isFolder: true };
  }
  return { files: host.files(dirname(given)), paths: [basename(given)], shown: () => given, isFolder: false };
}

/** Looks at one file; a file that cannot be read is a sentence. */
function checkFile(
  file: string,
  path: string,
  files: Files,
  { site, find }: LinksKnown,
  readers: Audience,
): { checked: CheckedFile; copy?: () => Uint8Array } {
  try {
    if (BUNDLE.test(path)) throw new Unreadable(NO_OFFICE);
    if (files.size(path) > LIMITS.file) throw new Unreadable(tooLarge(LIMITS.file));
    const { deck, copy } = checkDeck(readDeck(files.read(path), site), site, find, readers);
    return { checked: { file, deck }, copy: () => joined(copy) };
  } catch (error) {
    if (error instanceof Unreadable) return { checked: { file, problem: error.message } };
    if (error instanceof Error && 'code' in error)
      return { checked: { file, problem: `The file cannot be read: ${error.message}.` } };
    throw error;
  }
}

function exitCode(checked: readonly CheckedFile[]): number {
  if (checked.some((one) => 'problem' in one)) return EXIT.wrong;
  const isFine = checked.every((one) => 'deck' in one && one.deck.links.length === one.deck.counts.current);
  return isFine ? EXIT.fine : EXIT.findings;
}

/** Checks the links of a deck, or of all decks of a folder; gives the exit code. */
export function checkDeckCommand(argv: readonly string[], host: Host): number {
  const begun = begin(argv, host, GRAMMAR);
  if (typeof begun === 'number') return begun;
  const { args, options, environment } = begun;
  const [given] = args;
  if (given === undefined) return refuse(host, 'Say which file or folder: `npm run check-deck -- FILE`.');
  const format = chosen(begun, 'format', FORMATS);
  if (!format.ok) return refuse(host, format.problem);
  const word = options.get('audience') ?? environment.audience;
  const readers = toAudience(word);
  if (readers === undefined) return refuse(host, audienceProblem(word, '`--audience`'));
  const out = options.get('out');
  if (out !== undefined && resolve(out) === resolve(given))
    return refuse(host, '`--out` is the file itself. Name another, so that the original stays as it is.');
  const looked = lookedAt(given, out, host);
  if (looked.paths.length === 0) return refuse(host, `Folder \`${given}\` holds no .pptx, .docx or .xlsx.`);
  const content = contentOf(begun, host);
  if (typeof content === 'number') return content;
  const known = linksKnown(content, environment);
  const checked: CheckedFile[] = [];
  // One by one, so that no more than one file is held at a time.
  for (const path of looked.paths) {
    const { checked: one, copy } = checkFile(looked.shown(path), path, looked.files, known, readers);
    const isWanted = 'deck' in one && (!looked.isFolder || one.deck.mended > 0);
    if (out === undefined || !copy || !isWanted) {
      checked.push(one);
      continue;
    }
    const target = looked.isFolder || host.files(out).exists ? join(out, path) : out;
    host.apply([{ path: target, write: copy() }]);
    checked.push({ ...one, out: target });
  }
  const report = CHECK_DECK_REPORTERS[format.value](checked);
  const isRefused = format.value === 'text' && !looked.isFolder && checked.some((one) => 'problem' in one);
  if (isRefused) host.err(report);
  else host.out(report);
  return exitCode(checked);
}
