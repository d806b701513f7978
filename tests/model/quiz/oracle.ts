import type { Catalog } from '../../../src/model/catalog.ts';
import type { Card } from '../../../src/model/quiz/card.ts';

/*
 * Says what is false in a question, from the data alone. Written apart from the generators and sharing nothing with
 * them: it reads option texts back to what they may mean, so that a wrong answer counts as wrong only where nothing
 * that could be meant by it is true.
 */

// biome-ignore lint/suspicious/noExplicitAny: the oracle reads raw data of every kind on purpose.
type Raw = any;

interface Thing {
  id: string;
  kind: string;
  data: Raw;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const same = (a: string, b: string): boolean => plain(a) === plain(b);

const list = (value: Raw): Raw[] => (Array.isArray(value) ? value : []);

const grounded = (item: Raw): boolean => item?.evidence !== undefined || item?.basis === 'house-view';

const strings = (value: Raw): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];

/** Everything that is wrong with one question; nothing for a sound one. */
export function faultsOf(card: Card, catalog: Catalog): string[] {
  const things: readonly Thing[] = catalog.entries;
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const get = (id: string): Raw => byId.get(id)?.data ?? {};
  const called = (kind: string, title: string): Thing[] =>
    things.filter((one) => one.kind === kind && same(one.data.title, title));
  const all = (kind: string): Thing[] => things.filter((one) => one.kind === kind);
  const home = get(card.home);
  const anchor = card.key.split(':')[2] ?? '';
  const [right, ...wrong] = card.options.map(({ text }) => text);
  const faults: string[] = [];
  const fault = (text: string): void => {
    faults.push(`${card.key}: ${text}`);
  };
  if (right === undefined || card.options.length < 3) return [`${card.key}: too few options`];
  for (const [index, { text }] of card.options.entries())
    if (card.options.some((other, at) => at !== index && same(other.text, text))) fault(`twice: ${text}`);

  /** Holds the right option to be true of something that it may mean, and each wrong one of nothing. */
  const judge = (kind: string, isTrue: (thing: Thing) => boolean): void => {
    if (!called(kind, right).some(isTrue)) fault(`the right answer is false: ${right}`);
    for (const text of wrong) {
      if (called(kind, text).length === 0) fault(`no ${kind} is called ${text}`);
      if (called(kind, text).some(isTrue)) fault(`a wrong answer is true: ${text}`);
    }
  };
  const judgeText = (truths: readonly string[]): void => {
    if (!truths.some((truth) => same(truth, right))) fault(`the right answer is false: ${right}`);
    for (const text of wrong)
      if (truths.some((truth) => same(truth, text))) fault(`a wrong answer is true: ${text}`);
  };
  /** The items of a field to which the anchor of the card may lead. */
  const itemsAt = (data: Raw, field: string, head: string): Raw[] =>
    list(data[field]).filter((item) => `${field}-${item.id ?? item[head]}` === anchor);
  const mustRest = (items: readonly Raw[]): void => {
    if (!items.some(grounded)) fault('rests on nothing');
  };
  const given = (card.given ?? '').replace(/^“|”$/g, '');

  switch (card.sort) {
    case 'weighs': {
      mustRest(itemsAt(home, 'criteria', 'criterion'));
      const weights = (text: string): number[][] =>
        called('criterion', text).map(({ id }) =>
          list(home.criteria).flatMap((item) => (item.criterion === id ? [item.weight] : [])),
        );
      const least = Math.max(
        ...weights(right)
          .map((of) => Math.min(...of))
          .filter(Number.isFinite),
      );
      for (const text of wrong) {
        if (weights(text).flat().length === 0) fault(`not weighed: ${text}`);
        if (
          weights(text)
            .flat()
            .some((weight) => weight >= least)
        )
          fault(`weighs as much: ${text}`);
      }
      break;
    }
    case 'must': {
      mustRest(itemsAt(home, 'criteria', 'criterion'));
      judge('criterion', ({ id }) =>
        list(home.criteria).some((item) => item.criterion === id && item.mustHave === true),
      );
      break;
    }
    case 'ranking': {
      const weights = card.options.map(({ text }) =>
        called('criterion', text).flatMap(({ id }) =>
          list(home.criteria)
            .filter((item) => item.criterion === id)
            .map((item) => item.weight),
        ),
      );
      for (const [index, of] of weights.entries()) {
        const next = weights[index + 1];
        if (next && !of.some((weight) => next.some((other) => weight > other))) fault('is out of order');
      }
      break;
    }
    case 'weighed-most': {
      const weightOf = ({ data }: Thing): number[] =>
        list(data.criteria).flatMap((item) => (item.criterion === card.home ? [item.weight] : []));
      const top = Math.max(...all('persona').flatMap(weightOf));
      judge('persona', (one) => weightOf(one).includes(top));
      for (const text of wrong)
        if (called('persona', text).flatMap(weightOf).length === 0) fault(`does not weigh it: ${text}`);
      break;
    }
    case 'asks': {
      const asked = list(home.stages).flatMap((at) => list(at.questions).map(({ text }) => text));
      const about = list(home.criteria).flatMap((item) =>
        [item.question, get(item.criterion).question].filter(Boolean),
      );
      judgeText([...asked, ...about]);
      mustRest(
        list(home.stages).filter((at) => list(at.questions).some(({ id }) => `questions-${id}` === anchor)),
      );
      break;
    }
    case 'veto':
    case 'group-veto': {
      const inGroups = (id: string): string[] =>
        all('buying-group').flatMap(({ data }) =>
          list(data.members).flatMap((member) =>
            member.persona === id && member.vetoes ? [member.vetoes] : [],
          ),
        );
      judge('persona', ({ id, data }) =>
        [...list(data.vetoes).map(({ text }) => text), ...inGroups(id)].some((text) => same(text, given)),
      );
      mustRest(card.sort === 'veto' ? itemsAt(home, 'vetoes', 'id') : itemsAt(home, 'members', 'persona'));
      break;
    }
    case 'stops-step': {
      const steps = [...list(home.decisionProcess), ...list(home.paperProcess)].filter(({ text }) =>
        same(text, given),
      );
      judge('persona', ({ id }) => steps.some((step) => list(step.canStop).includes(id)));
      mustRest(steps);
      break;
    }
    case 'source-at': {
      const stage = /“(.+)”/.exec(card.ask)?.[1] ?? '';
      const stages = called('stage', stage).map(({ id }) => id);
      judge('source', ({ id, data }) =>
        list(home.sources).some(
          (item) =>
            item.source === id &&
            (list(item.stages ?? data.stages).some((at) => stages.includes(at)) ||
              list(item.stages ?? data.stages).length === 0),
        ),
      );
      mustRest(itemsAt(home, 'sources', 'source'));
      break;
    }
    case 'trusts': {
      const trust = ({ id, data }: Thing): number[] =>
        list(home.sources).flatMap((item) => (item.source === id ? [item.trust ?? data.trust] : []));
      const top = Math.max(...all('source').flatMap(trust));
      judge('source', (one) => trust(one).includes(top));
      break;
    }
    case 'objects': {
      const raises = (data: Raw): boolean =>
        list(data.objections).some(
          (item) => item.objection === card.about[1] || same(item.wording ?? get(item.objection).says, given),
        );
      judge('persona', ({ data }) => raises(data));
      mustRest(itemsAt(home, 'objections', 'objection'));
      break;
    }
    case 'answers': {
      const isOwnPage = byId.get(card.home)?.kind === 'objection';
      const objection = isOwnPage ? card.home : (card.about[1] ?? '');
      const answers = all('persona').flatMap(({ data }) =>
        list(data.objections)
          .filter(
            (item) => item.objection === objection || same(item.wording ?? get(item.objection).says, given),
          )
          .map((item) => item.answer ?? get(item.objection).answer.text),
      );
      judgeText([...answers, get(objection).answer.text]);
      mustRest(isOwnPage ? [home.answer] : itemsAt(home, 'objections', 'objection'));
      break;
    }
    case 'starts': {
      const groups = all('buying-group').filter(({ data }) =>
        list(data.members).some(({ persona }) => persona === card.home),
      );
      const named = [home, ...groups.map(({ data }) => data)].flatMap((data) =>
        list(data.triggers).map(({ trigger }) => trigger),
      );
      judge('trigger', ({ id }) => named.includes(id));
      mustRest(itemsAt(home, 'triggers', 'trigger'));
      break;
    }
    case 'judges': {
      const named = [
        ...list(home.measures).map(({ measure }) => measure),
        ...list(home.criteria).flatMap(({ criterion }) => list(get(criterion).measures)),
      ];
      judge('measure', ({ id }) => named.includes(id));
      mustRest(itemsAt(home, 'measures', 'measure'));
      break;
    }
    case 'stage-of': {
      const signs = (data: Raw): string[] =>
        [...list(data.starts), ...list(data.ends), ...list(data.buyingJobs), ...list(data.buyerGoal)].map(
          ({ text }) => text,
        );
      judge('stage', ({ data }) => signs(data).some((text) => same(text, given)));
      mustRest([...list(home.starts), ...list(home.buyingJobs)].filter(({ text }) => same(text, given)));
      break;
    }
    case 'cycle': {
      const orders = card.options.map(({ text }) => called('stage', text).map(({ data }) => data.order)[0]);
      if (orders.some((order, index) => index > 0 && !(order > (orders[index - 1] ?? 0))))
        fault('is out of order');
      break;
    }
    case 'process': {
      const texts = list(home[anchor]).map(({ text }) => text);
      let at = -1;
      for (const { text } of card.options) {
        const next = texts.findIndex((one, index) => index > at && same(one, text));
        if (next < 0) fault(`is out of order: ${text}`);
        at = next;
      }
      break;
    }
    case 'unblocks': {
      judgeText(
        called('sticking-point', home.title).flatMap(({ data }) =>
          list(data.unblocks).map(({ text }) => text),
        ),
      );
      mustRest(list(home.unblocks).filter(({ text }) => same(text, right)));
      break;
    }
    case 'shows': {
      judge('sticking-point', ({ data }) => list(data.symptom).some(({ text }) => same(text, given)));
      mustRest(list(home.symptom).filter(({ text }) => same(text, given)));
      break;
    }
    case 'stops': {
      const groups = list(home.groups).flatMap((id) => list(get(id).members).map(({ persona }) => persona));
      const stopped = [...list(home.personas).map(({ persona }) => persona), ...groups];
      judge('persona', ({ id }) => stopped.includes(id));
      mustRest(itemsAt(home, 'personas', 'persona'));
      break;
    }
    case 'word': {
      judge('term', ({ data }) => same(data.definition.text.split(/(?<=[.?!][”"]?)\s/)[0], given));
      break;
    }
    case 'means': {
      // A definition is asked by its first sentence.
      judgeText(
        called('term', home.title).map(({ data }) => data.definition.text.split(/(?<=[.?!][”"]?)\s/)[0]),
      );
      break;
    }
    case 'decides': {
      judgeText([home.decision]);
      if (wrong.some((text) => !['financial', 'technical', 'business'].includes(plain(text))))
        fault('is no decision');
      break;
    }
    case 'is': {
      judgeText([String(home[anchor]).replaceAll('-', ' ')]);
      break;
    }
    case 'belongs': {
      judgeText(strings(home));
      break;
    }
    case 'leads': {
      const ids = strings(home);
      const kind = byId.get(card.about[1] ?? '')?.kind ?? '';
      const isNamed = ({ id }: Thing): boolean => ids.includes(id);
      if (!called(kind, right).some(isNamed)) fault(`the right answer is false: ${right}`);
      for (const text of wrong)
        if (things.some((one) => same(one.data.title, text) && isNamed(one)))
          fault(`a wrong answer is true: ${text}`);
      break;
    }
    default:
      fault(`nobody can judge a question of the sort ${card.sort}`);
  }
  return faults;
}
