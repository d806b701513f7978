import { gapsAt, taskOf, worstFirst } from '../brief/gaps.ts';
import { BriefSource } from '../brief/gather.ts';
import type { Catalog } from '../catalog.ts';
import { claimsOf, countBases } from '../claims.ts';
import { coverageOf, gradeOf, type SectionState } from '../coverage.ts';
import type { Entry } from '../entry.ts';
import { reviewDue } from '../freshness.ts';
import { orphansOf } from '../orphans.ts';
import { humanise } from '../shape.ts';
import type { SpineId } from '../spine.ts';
import { KINDS, kindNamed, shapeOfKind } from '../table.ts';
import { refTo } from '../value.ts';
import { given } from './given.ts';
import type { Allowed, Answer, HealthData, HealthMark, Named, OpenMark, RecordMark } from './health.ts';
import type { GapPair } from './health-gaps.ts';

const isRetired = ({ data }: Entry): boolean => data.status === 'retired';

function named(entry: Entry): Named {
  const { summary: _, ...ref } = refTo(entry);
  return ref;
}

const BADNESS: Readonly<Record<SectionState, number>> = { answered: 0, open: 1, missing: 2 };

/** How an entry answers the questions of the spine that its kind puts to it; of several sections for one question the worst counts. */
function answersOf(entry: Entry, catalog: Catalog): HealthMark['answers'] {
  if (!kindNamed(entry.kind)?.graded) return undefined;
  const questions: Partial<Record<SpineId, Answer>> = {};
  for (const { section, state } of coverageOf(entry)) {
    if (!section.answers) continue;
    const known = questions[section.answers];
    if (!known || BADNESS[state] > BADNESS[known.state])
      questions[section.answers] = { state, section: section.id };
  }
  return { grade: gradeOf(entry, catalog), questions };
}

function openOf({ kind, data }: Entry): OpenMark[] | undefined {
  const { fields } = shapeOfKind(kind);
  return data.open?.map((mark) => ({
    ...mark,
    label: fields.find(({ name }) => name === mark.about)?.label ?? humanise(mark.about),
  }));
}

/** What names a record, those aside that contradict it and those that are retired, most lines first. */
function restsOn(record: Entry, catalog: Catalog): RecordMark['rests'] {
  const links = catalog.to(record.id).filter(({ from, field }) => field !== 'contested' && !isRetired(from));
  return [...Map.groupBy(links, ({ from }) => from.id)]
    .map(([id, lines]) => ({ id, lines: lines.length }))
    .sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1));
}

function recordOf(entry: Entry, catalog: Catalog): RecordMark | undefined {
  if (entry.kind !== 'evidence') return undefined;
  const { date, illustrative, contested } = entry.data;
  return {
    illustrative: illustrative === true,
    rests: restsOn(entry, catalog),
    ...given('date', date),
    ...given('contested', contested?.text),
  };
}

const PERMISSIONS = ['name', 'logo', 'quote', 'call'] as const satisfies readonly Allowed[];

function endsOf(entry: Entry): HealthMark['ends'] {
  if (entry.kind === 'asset') {
    const { until, customerSafe } = entry.data;
    return until === undefined ? undefined : { day: until, allows: [customerSafe ? 'customers' : 'inside'] };
  }
  if (entry.kind !== 'reference') return undefined;
  const { until, ...terms } = entry.data.permission;
  return { day: until, allows: PERMISSIONS.filter((term) => terms[term]) };
}

function markOf(entry: Entry, catalog: Catalog, orphans: ReadonlySet<string>): HealthMark {
  const claims = claimsOf(entry);
  return {
    ref: named(entry),
    owner: entry.data.owner,
    reviewed: entry.data.reviewed,
    due: reviewDue(entry),
    ...given('claims', claims.length > 0 ? countBases(claims) : undefined),
    ...given('answers', answersOf(entry, catalog)),
    ...given('open', openOf(entry)),
    ...given('record', recordOf(entry, catalog)),
    ...given('ends', endsOf(entry)),
    ...(orphans.has(entry.id) ? { unlinked: true } : {}),
    ...given('for', entry.data.for),
  };
}

/** What briefs lack, for every persona at every stage at which it takes part. */
function pairsIn(catalog: Catalog): GapPair[] {
  const source = new BriefSource(catalog);
  return catalog.of('persona').flatMap((persona) =>
    (persona.data.stages ?? []).flatMap(({ stage }): GapPair[] => {
      const at = catalog.get(stage);
      const data = source.data({ personas: [persona.id], stages: [stage] });
      const gaps = data.people.flatMap((person) =>
        person.parts.flatMap((part) => gapsAt(person, part, data, {})),
      );
      if (!at || gaps.length === 0) return [];
      return [
        {
          persona: named(persona),
          stage: named(at),
          brief: `/briefs/${persona.id}/${stage}/`,
          gaps: worstFirst(gaps).map((gap) => ({
            task: taskOf(gap),
            size: gap.size,
            owner: gap.owner,
            ...given('after', gap.after),
          })),
          ...given('for', persona.data.for),
        },
      ];
    }),
  );
}

function gather(catalog: Catalog): HealthData {
  const orphans = new Set(orphansOf(catalog).map(({ id }) => id));
  const entries = catalog.entries
    .filter((entry) => !isRetired(entry))
    .map((entry) => markOf(entry, catalog, orphans));
  const kept = new Set(entries.map(({ owner }) => owner));
  const asked = new Set(entries.flatMap(({ open }) => (open ?? []).map(({ owner }) => owner)));
  return {
    teams: catalog.site.teams.map(({ id, name, contact }) => ({
      id,
      name,
      calendar: kept.has(id),
      feed: kept.has(id) || asked.has(id),
      ...given('contact', contact),
    })),
    pairs: pairsIn(catalog),
    kinds: Object.fromEntries(KINDS.map(({ name, label }) => [name, label.one])),
    entries,
  };
}

// A Catalog never changes, and page, data, calendars and feeds all want the same.
const known = new WeakMap<Catalog, HealthData>();

/** Gathers from the Catalog what the view of health is worked out from. */
export function healthData(catalog: Catalog): HealthData {
  const data = known.get(catalog) ?? gather(catalog);
  known.set(catalog, data);
  return data;
}
