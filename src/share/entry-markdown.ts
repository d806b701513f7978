import type { Catalog } from '../model/catalog.ts';
import { claimsOf, countBases } from '../model/claims.ts';
import { dayWords } from '../model/day.ts';
import { addressOf, type Entry, fieldsOf } from '../model/entry.ts';
import { type Backlinks, outlineOf, type Section } from '../model/outline.ts';
import { isRetired, replacementsOf } from '../model/retirement.ts';
import { shortAddressOf } from '../model/short-address.ts';
import { teamOf } from '../model/site.ts';
import { kindNamed } from '../model/table.ts';
import { isBriefValue, refTo } from '../model/value.ts';
import { plainBody } from './body-markdown.ts';
import {
  between,
  blockquote,
  emphasis,
  heading,
  link,
  list,
  type Markdown,
  paragraph,
  strong,
  words,
  writeMarkdown,
} from './markdown.ts';
import { type Address, blocksMarkdown, cellsInline, factsMarkdown, refMarkdown } from './value-markdown.ts';

/** Cells and parts differ by name: what a part calls its anchor, a cell calls its name. */
const asCell = ({ anchor, label, value }: Section['parts'][number]) => ({ name: anchor, label, value });

const label = (text: string): Markdown => paragraph(strong(words(text)));

function openMarkdown({ open }: Pick<Section, 'open'>, catalog: Catalog): Markdown[] {
  if (open.length === 0) return [];
  const questions = open.map(({ ask, owner, by }) => {
    const team = teamOf(catalog.site, owner)?.name ?? owner;
    return [paragraph(words(`${ask} `), emphasis(words(`(${team} finds out by ${dayWords(by)})`)))];
  });
  return [label('Still open'), list(questions)];
}

function backlinksMarkdown(group: Backlinks, address: Address): Markdown[] {
  const items = group.links.map(({ ref, reason, cells }) => [
    paragraph(
      refMarkdown(ref, address),
      ...(reason ? [words(`: ${reason}`)] : []),
      ...(cells.length > 0 ? [words(' — '), ...cellsInline(cells, address)] : []),
    ),
  ]);
  return [paragraph(strong(words(group.label)), words(group.sort ? ` (${group.sort})` : '')), list(items)];
}

function sectionMarkdown(section: Section, catalog: Catalog, address: Address): Markdown[] {
  const { question, parts } = section;
  const brief = parts.filter(({ value }) => isBriefValue(value));
  const full = parts.filter((part) => !brief.includes(part));
  const single = parts.length === 1 && full.length === 1;
  return [
    heading(2, words(question ? `${question.number}. ${section.heading}` : section.heading)),
    ...(question ? [paragraph(emphasis(words(question.ask)))] : []),
    ...(brief.length > 0 ? [factsMarkdown(brief.map(asCell), address)] : []),
    ...full.flatMap((part) => [
      ...(single ? [] : [label(part.label)]),
      ...blocksMarkdown(part.value, address, part.label),
      ...(part.more ? [paragraph(link(address(part.more.address), words(part.more.label)))] : []),
    ]),
    ...(section.state === 'missing' ? [paragraph(emphasis(words('Nobody has answered this yet.')))] : []),
    ...openMarkdown(section, catalog),
    ...section.incoming.flatMap((group) => (group.told ? [] : backlinksMarkdown(group, address))),
  ];
}

function noticesMarkdown(entry: Entry, catalog: Catalog, address: Address): Markdown[] {
  const { status, retired, retiredBecause } = entry.data;
  const notices: Markdown[][] = [];
  if (catalog.site.sample)
    notices.push([words(`Sample: ${catalog.site.organisation}, its people and its records are invented.`)]);
  if (fieldsOf(entry)['illustrative'] === true)
    notices.push([words('Illustrative: invented to show how such a record works.')]);
  if (status === 'draft') notices.push([words('Draft: not yet published.')]);
  if (isRetired(entry)) {
    const instead = replacementsOf(entry, catalog);
    const since = retired ? ` since ${dayWords(retired)}` : '';
    notices.push([
      words(`Retired${since}${retiredBecause ? `: ${retiredBecause}` : ''}`),
      ...(instead.length > 0 ? [words('. Read instead: ')] : []),
      ...between(
        instead.map((one) => [refMarkdown(refTo(one), address)]),
        ', ',
      ),
    ]);
  }
  return notices.map((notice) => blockquote(paragraph(...notice)));
}

/** Whose it is, how fresh, and what its claims rest on. */
function standing(entry: Entry, catalog: Catalog, address: Address): Markdown {
  const { owner, reviewed } = entry.data;
  const permanent = address(shortAddressOf(entry.id));
  const bases = countBases(claimsOf(entry));
  const total = bases.evidence + bases['house-view'] + bases.assumption;
  const facts: Markdown[][] = [
    [words(kindNamed(entry.kind)?.label.one ?? entry.kind)],
    [words(`kept by ${teamOf(catalog.site, owner)?.name ?? owner}`)],
    [words(`reviewed ${dayWords(reviewed)}`)],
    [link(permanent, words(permanent))],
  ];
  if (total > 0)
    facts.splice(3, 0, [
      words(
        `claims: ${bases.evidence} on record, ${bases['house-view']} house view, ${bases.assumption} assumed`,
      ),
    ]);
  return paragraph(...between(facts, ' · '));
}

/** A whole entry as Markdown that reads well in a document; `address` turns root-relative paths into what links carry. */
export function entryToMarkdown(entry: Entry, catalog: Catalog, address: Address): string {
  const outline = outlineOf(entry, catalog);
  const backlinks = outline.backlinks.flatMap((group) => backlinksMarkdown(group, address));
  return writeMarkdown([
    heading(1, words(entry.data.title)),
    ...noticesMarkdown(entry, catalog, address),
    paragraph(words(entry.data.summary)),
    standing(entry, catalog, address),
    ...outline.sections.flatMap((section) => sectionMarkdown(section, catalog, address)),
    ...(entry.body ? plainBody(entry.body, { catalog, address, here: addressOf(entry) }) : []),
    ...(backlinks.length > 0 ? [heading(2, words('What links here')), ...backlinks] : []),
  ]);
}
