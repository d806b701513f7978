import type { Brief } from '../../model/brief/brief.ts';
import { dayWords } from '../../model/day.ts';
import { aimSection } from './aim-section.ts';
import { type BriefDoc, type Doubts, type Inline, lacking } from './doc.ts';
import {
  checkSection,
  discoverySection,
  evidenceSection,
  gapSection,
  initiativeSection,
} from './hand-sections.ts';
import { measureSection, proofSection, sourceSection } from './prove-sections.ts';
import { messageSection, objectionSection } from './say-sections.ts';
import { alternativeSection, criteriaSection, triggerSection } from './weigh-sections.ts';
import { peopleSection } from './who-section.ts';

const wants = ({ stages }: Brief): Inline => {
  const [first] = stages;
  if (stages.length !== 1 || !first) return [];
  const [want] = first.wants;
  if (first.cut) return [lacking(first, '')];
  return want ? [`At this stage the buyer wants: ${want.text}`] : [];
};

/** A brief as a document: two pages, and what folds below them. */
export function briefDoc(brief: Brief): BriefDoc {
  const doubts: Doubts = new Map(brief.records.map(({ ref, ...record }) => [ref.id, record]));
  const scoped = Object.values(brief.scope).flatMap((words) => words ?? []);
  const titleOf = (word: string): string =>
    brief.offering?.ref.id === word ? brief.offering.ref.title : word.replaceAll('-', ' ');
  const narrowed = scoped.length > 0 ? [`Only what holds for ${scoped.map(titleOf).join(', ')}. `] : [];
  return {
    title: brief.title,
    lede: [...narrowed, ...wants(brief)],
    notes: brief.notes,
    sections: [
      aimSection(brief, doubts),
      peopleSection(brief, doubts),
      criteriaSection(brief, doubts),
      triggerSection(brief, doubts),
      alternativeSection(brief, doubts),
      messageSection(brief, doubts),
      objectionSection(brief, doubts),
      proofSection(brief),
      sourceSection(brief, doubts),
      measureSection(brief, doubts),
      initiativeSection(brief),
      discoverySection(brief),
      gapSection(brief),
      evidenceSection(brief),
      checkSection(brief),
    ],
    foot: `Marks: assumption, nobody has a record of it; illustrative, invented to show how a record works; contested, others say otherwise.${brief.day === undefined ? '' : ` What may be used and what is missing are told as of ${dayWords(brief.day)}.`}`,
  };
}
