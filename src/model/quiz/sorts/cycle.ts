import type { Entry } from '../../entry.ts';
import { isAlikeAny } from '../alike.ts';
import type { Option } from '../card.ts';
import { type Desk, textOf } from '../desk.ts';

type Stage = Extract<Entry, { kind: 'stage' }>;

/** Everything that tells a stage from others. */
const signsOf = ({ data }: Stage): string[] =>
  [...(data.starts ?? []), ...data.buyingJobs, ...data.buyerGoal, ...(data.ends ?? [])].map(
    ({ text }) => text,
  );

/** Which stage this is, by a sign that they are there or a job that is done there. */
function signs(desk: Desk): void {
  const stages = desk.catalog.of('stage');
  const all = new Map(stages.map((stage) => [stage, signsOf(stage)]));
  for (const stage of stages) {
    const others = (text: string): Stage[] =>
      stages.filter((one) => one !== stage && !isAlikeAny(text, all.get(one) ?? []));
    const ask = (
      text: string,
      anchor: string,
      field: string,
      rests: string | undefined,
      holds: unknown,
    ): void => {
      const wrong = others(text);
      if (!rests) return;
      desk.pick(
        {
          sort: 'stage-of',
          home: stage,
          anchor,
          field,
          ask: 'Which stage is this?',
          given: text,
          says: `${stage.data.title}: ${text}`,
          why:
            textOf(stage.data.weDo?.[0]) === undefined
              ? undefined
              : `What we do here: ${textOf(stage.data.weDo?.[0])}`,
          rests,
          holds,
          fact: [text],
        },
        { text: stage.data.title },
        wrong.map((one): Option => ({ text: one.data.title, note: `there: ${signsOf(one)[0] ?? ''}` })),
        stages.filter((one) => !wrong.includes(one)).map(({ data }) => data.title),
      );
    };
    for (const job of stage.data.buyingJobs)
      ask(job.text, `buyingJobs-${job.id}`, 'buyingJobs', desk.rests(job), job.for);
    for (const sign of stage.data.starts ?? [])
      if (sign.id !== undefined) ask(sign.text, `starts-${sign.id}`, 'starts', desk.rests(sign), undefined);
    const [first] = stage.data.starts ?? [];
    if (first && first.id === undefined) ask(first.text, 'starts', 'starts', desk.rests(first), undefined);
  }
}

/** How many are put in order at once. */
const IN_ORDER = 5;

/** The stages in their order, in parts that overlap where they are many. */
function cycle(desk: Desk): void {
  const stages = desk.catalog.of('stage');
  const places = new Set(stages.map(({ data }) => data.order));
  if (places.size < stages.length) return;
  const last = Math.max(0, stages.length - IN_ORDER);
  const starts = [
    ...new Set([
      ...Array.from({ length: Math.ceil(stages.length / IN_ORDER) }, (_, part) =>
        Math.min(part * IN_ORDER, last),
      ),
    ]),
  ];
  for (const start of starts) {
    const part = stages.slice(start, start + IN_ORDER);
    const [first] = part;
    if (!first) continue;
    desk.order(
      {
        sort: 'cycle',
        home: first,
        anchor: 'buyerGoal',
        field: 'buyerGoal',
        about: part.map(({ id }) => id),
        ask: 'Put these stages in order, the first one first',
        says: part.map(({ data }) => data.title).join(', then '),
        rests: 'The cycle as it is laid down here',
        fact: part.map(({ data }) => data.title),
      },
      part.map((stage): Option => ({ text: stage.data.title, note: textOf(stage.data.buyerGoal[0]) ?? '' })),
    );
  }
}

type Step = { text: string; for?: unknown };

/** Steps of a process in their order. */
function processes(desk: Desk): void {
  const put = (home: Entry, field: string, steps: readonly Step[] | undefined, ask: string): void => {
    const run = (steps ?? [])
      .filter((step) => step.for === undefined && desk.rests({ ...step }) !== undefined)
      .slice(0, IN_ORDER);
    if (run.length < 3) return;
    desk.order(
      {
        sort: 'process',
        home,
        anchor: field,
        field,
        ask,
        says: `${home.data.title}: ${run.map(({ text }) => text).join(' › ')}`,
        rests: 'Each of these steps rests on a record or on house view',
        fact: run.map(({ text }) => text),
      },
      run.map(({ text }): Option => ({ text })),
    );
  };
  for (const group of desk.catalog.of('buying-group')) {
    const { title } = group.data;
    put(
      group,
      'decisionProcess',
      group.data.decisionProcess,
      `${title}: how do they decide? Put the steps in order`,
    );
    put(
      group,
      'paperProcess',
      group.data.paperProcess,
      `${title}: what happens on paper? Put the steps in order`,
    );
  }
  for (const comparison of desk.catalog.of('comparison'))
    put(comparison, 'steps', comparison.data.steps, `${comparison.data.title}: put the steps in order`);
}

/** Cards about the cycle: which stage something belongs to, and what comes after what. */
export function cycleCards(desk: Desk): void {
  signs(desk);
  cycle(desk);
  processes(desk);
}
