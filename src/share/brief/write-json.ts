import type { Brief } from '../../model/brief/brief.ts';
import type { BriefPerson, BriefRef } from '../../model/brief/data.ts';
import { taskOf } from '../../model/brief/gaps.ts';

const rounded = (number: number): number => Math.round(number * 100) / 100;

const ids = (people: readonly BriefPerson[]): string[] => people.map(({ ref }) => ref.id);

/** A brief for scripts: everything that was ranked, in order, with ids, addresses and numbers. */
export function briefJson(brief: Brief, linkTo: (ref: BriefRef) => string): object {
  const named = (ref: BriefRef) => ({ id: ref.id, title: ref.title, url: linkTo(ref) });
  return {
    title: brief.title,
    choice: { ...brief.choice, scope: brief.scope },
    notes: brief.notes,
    ...(brief.group ? { group: named(brief.group.ref) } : {}),
    people: brief.people.map(({ person, part, member }) => ({
      ...named(person.ref),
      ...(part ? { part } : {}),
      ...(member ? { role: member.role } : {}),
    })),
    elsewhere: ids(brief.elsewhere),
    ...(brief.goal
      ? {
          goal: {
            ...named(brief.goal.goal.ref),
            heldBackBy: brief.goal.points.map(({ point }) => point.ref.id),
          },
        }
      : {}),
    stickingPoints: brief.points.map(({ point, people }) => ({
      ...named(point.ref),
      severity: point.severity,
      stops: ids(people),
      ...(point.days ? { days: point.days } : {}),
    })),
    criteria: brief.criteria.map(({ criterion, joint, musts, weights, verdict }) => ({
      ...named(criterion.ref),
      joint: rounded(joint),
      mustHaves: musts,
      verdict,
      weights: weights
        .filter(({ weight }) => weight > 0)
        .map(({ person, weight, mustHave, mark }) => ({
          persona: person.ref.id,
          weight,
          mustHave,
          basis: mark?.basis,
          asks: mark?.question ?? criterion.question,
          wants: (mark?.proof ?? criterion.proof).map(({ text }) => text),
        })),
    })),
    questions: brief.questions.map(({ text, answer, person }) => ({ persona: person.ref.id, text, answer })),
    triggers: brief.triggers.map(({ item, by }) => ({
      ...named(item.ref),
      starts: by.map(({ person }) => person.ref.id),
      signs: item.signs,
      monthsBefore: item.months,
    })),
    alternatives: brief.alternatives.map(({ item, by }) => ({
      ...named(item.ref),
      consideredBy: by.map(({ person }) => person.ref.id),
      say: item.answer,
    })),
    messages: brief.messages.map(({ message, forAll, hearers }) => ({
      ...named(message.ref),
      says: message.says.text,
      short: message.short,
      forAll: forAll !== undefined,
      hearers: hearers.map(({ person, mark }) => ({ persona: person.ref.id, wording: mark.wording })),
    })),
    objections: brief.objections.map(({ item, by }) => ({
      ...named(item.ref),
      says: by[0]?.mark.wording ?? item.says,
      answer: by[0]?.mark.answer ?? item.answer.text,
      raisedBy: by.map(({ person }) => person.ref.id),
    })),
    sources: brief.sources.map(({ source, score, users }) => ({
      ...named(source.ref),
      rank: rounded(score),
      reach: source.reach,
      users: users.map(({ person, trust }) => ({ persona: person.ref.id, trust })),
    })),
    assets: brief.assets.map(({ item, match, people, proves }) => ({
      ...named(item.ref),
      match: rounded(match),
      form: item.form,
      customerSafe: item.customerSafe,
      for: ids(people),
      proves: proves.map(({ criterion }) => criterion.ref.id),
      until: item.until,
    })),
    references: brief.references.map(({ item, match, people, proves }) => ({
      ...named(item.ref),
      match: rounded(match),
      for: ids(people),
      proves: proves.map(({ criterion }) => criterion.ref.id),
      allows: item.allows,
      until: item.until,
    })),
    ended: brief.ended.map(({ item }) => named(item.ref)),
    initiatives: brief.initiatives.map(({ ref, progress, starts, ends, owner }) => ({
      ...named(ref),
      progress,
      starts,
      ends,
      owner,
    })),
    measures: brief.measures.map(({ item, by }) => ({
      ...named(item.ref),
      judgedBy: by.map(({ person, mark }) => ({ persona: person.ref.id, target: mark.target, by: mark.by })),
      checkedBy: item.checkedBy,
    })),
    discovery: brief.discovery.map(({ text, answer, person }) => ({
      persona: person.ref.id,
      text,
      listenFor: answer,
    })),
    words: {
      use: brief.words.use.map(({ text }) => text),
      avoid: brief.words.avoid.map(({ text, instead }) => ({ text, instead })),
    },
    evidence: brief.records.map(({ ref, method, date, confidence, illustrative, contested }) => ({
      ...named(ref),
      method,
      date,
      confidence,
      illustrative,
      contested,
    })),
    gaps: brief.gaps.map((gap) => ({
      sort: gap.sort,
      persona: gap.person.id,
      stage: gap.stage.id,
      criterion: gap.criterion?.id,
      size: rounded(gap.size),
      owner: gap.owner,
      task: taskOf(gap),
    })),
    checks: brief.checks,
  };
}
