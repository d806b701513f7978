import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  asserted,
  choice,
  claims,
  date,
  flag,
  itemId,
  money,
  range,
  ref,
  score,
  text,
  url,
} from '../../src/model/fields.ts';
import { shapeOf } from '../../src/model/shape.ts';
import { placeName, validate } from '../../src/model/validate.ts';

const schema = z.strictObject({
  name: text('Its name.'),
  sort: choice(['small', 'large'], 'Its sort.').optional(),
  weight: score('Its weight.').optional(),
  since: date('Since when.').optional(),
  where: url('Where it is.').optional(),
  open: flag('Whether it is open.').optional(),
  limit: money('Its limit.').optional(),
  days: range('How long it takes.', 'days').optional(),
  owner: ref('team', 'is owned by', 'owns', 'Whose it is.').optional(),
  says: claims('What it says.').optional(),
  steps: asserted('Its steps.', { id: itemId(), text: text('The step.') }).optional(),
});
const shape = shapeOf(schema);

/** Everything that is wrong with a value besides its name: `place message / hint`. */
function problems(data: Record<string, unknown>): string[] {
  const validated = validate(schema, shape, { name: 'x', ...data });
  return validated.ok
    ? []
    : validated.problems.map(
        ({ path, atKey, message, hint }) =>
          `${placeName(path)}${atKey ? ' (key)' : ''}: ${message} / ${hint}`,
      );
}

describe('what validation says', () => {
  it('of a value that is right: nothing', () => {
    expect(
      problems({
        sort: 'small',
        weight: 5,
        since: '2026-02-28',
        where: 'https://a.example',
        limit: { amount: 1, currency: 'EUR' },
        days: { low: 1, high: 1 },
        owner: 'a-b',
        says: ['a', { text: 'b', basis: 'house-view' }],
        steps: [{ id: 'a', text: 'b' }],
      }),
    ).toEqual([]);
  });

  it('of a field that is missing', () => {
    expect(validate(schema, shape, {})).toMatchObject({
      problems: [{ path: ['name'], message: 'Missing field `name`' }],
    });
    expect(problems({ limit: { amount: 1 } })).toMatchInlineSnapshot(`
      [
        "limit.currency: Missing field \`limit.currency\` / Add \`currency:\` (ISO 4217 code, such as EUR)",
      ]
    `);
  });

  it('of a field that nobody knows, with the nearest match or all that there are', () => {
    expect(problems({ weigth: 3 })).toMatchInlineSnapshot(`
      [
        "weigth (key): Unknown field \`weigth\` / Did you mean \`weight\`?",
      ]
    `);
    expect(problems({ limit: { amount: 1, currency: 'EUR', zzz: 1 } })).toMatchInlineSnapshot(`
      [
        "limit.zzz (key): Unknown field \`zzz\` in \`limit\` / Known here: \`amount\`, \`currency\`, \`per\`",
      ]
    `);
  });

  it('of a value of another type', () => {
    expect(problems({ name: 3 })).toMatchInlineSnapshot(`
      [
        "name: \`name\` is \`3\`, not text / Write text; put it in quotes where it looks like a number or a date",
      ]
    `);
    expect(problems({ weight: '3' })).toMatchInlineSnapshot(`
      [
        "weight: \`weight\` is \`3\` in quotes, not a number / Take the quotes away",
      ]
    `);
    expect(problems({ weight: 'heavy' })).toMatchInlineSnapshot(`
      [
        "weight: \`weight\` is \`heavy\`, not a number / Write a number",
      ]
    `);
    expect(problems({ open: 'yes' })).toMatchInlineSnapshot(`
      [
        "open: \`open\` is \`yes\`, not \`true\` or \`false\` / Write \`true\` or \`false\`",
      ]
    `);
    expect(problems({ steps: 'first' })).toMatchInlineSnapshot(`
      [
        "steps: \`steps\` is \`first\`, not a list / Write a list, one \`- \` line for each item",
      ]
    `);
    expect(problems({ limit: 500 })).toMatchInlineSnapshot(`
      [
        "limit: \`limit\` is \`500\`, not fields / Write fields below it, one \`name: value\` line for each",
      ]
    `);
    expect(problems({ name: null })).toMatchInlineSnapshot(`
      [
        "name: \`name\` is empty / Fill it",
      ]
    `);
  });

  it('of a word that is none of those allowed', () => {
    expect(problems({ sort: 'smal' })).toMatchInlineSnapshot(`
      [
        "sort: \`sort\` is \`smal\`, which is none of its words / Did you mean \`small\`? Write one of \`small\`, \`large\`",
      ]
    `);
    expect(problems({ sort: 3 })).toMatchInlineSnapshot(`
      [
        "sort: \`sort\` is \`3\`, which is none of its words / Write one of \`small\`, \`large\`",
      ]
    `);
  });

  it('of a number out of range, and of a fraction', () => {
    expect(problems({ weight: 6 })).toMatchInlineSnapshot(`
      [
        "weight: \`weight\` is \`6\`, out of range / Write a number up to 5",
      ]
    `);
    expect(problems({ weight: 0 })).toMatchInlineSnapshot(`
      [
        "weight: \`weight\` is \`0\`, out of range / Write a number from 1",
      ]
    `);
    expect(problems({ weight: 2.5 })).toMatchInlineSnapshot(`
      [
        "weight: \`weight\` is \`2.5\`, not a whole number / Write a whole number",
      ]
    `);
  });

  it('of text that is empty, and of a list that is', () => {
    expect(problems({ name: ' ' })).toMatchInlineSnapshot(`
      [
        "name: \`name\` is empty / Fill it, or leave the field out",
      ]
    `);
    expect(problems({ says: [] })).toMatchInlineSnapshot(`
      [
        "says: \`says\` is an empty list / Leave the field out, or give it an item",
      ]
    `);
  });

  it('of days, addresses and ids in another form', () => {
    expect(problems({ since: '23.11.2026' })).toMatchInlineSnapshot(`
      [
        "since: \`since\` is \`23.11.2026\`, which is no date of the form YYYY-MM-DD / Write it in that form",
      ]
    `);
    expect(problems({ since: '2026-02-30' })).toMatchInlineSnapshot(`
      [
        "since: \`since\` is \`2026-02-30\`, which is a day that the calendar does not have / Mend the value",
      ]
    `);
    expect(problems({ where: 'a.example' })).toMatchInlineSnapshot(`
      [
        "where: \`where\` is \`a.example\`, which is no web address (https://…) / Write it in that form",
      ]
    `);
    expect(problems({ owner: 'The Team' })).toMatchInlineSnapshot(`
      [
        "owner: \`owner\` is \`The Team\`, which is no id: lower-case letters, digits and single hyphens / Write it in that form, such as \`the-team\`",
      ]
    `);
  });

  it('of a range that runs backwards', () => {
    expect(problems({ days: { low: 5, high: 1 } })).toMatchInlineSnapshot(`
      [
        "days: \`days\` has a low end above its high end / Mend the value",
      ]
    `);
  });

  it('of what is wrong deep in a list, all of it', () => {
    expect(
      problems({
        steps: [
          { id: 'a', text: 'b' },
          { id: 'A b', text: '', evidence: 'x' },
          { text: 'c', note: 'd' },
        ],
      }),
    ).toMatchInlineSnapshot(`
      [
        "steps[1].id: \`steps[1].id\` is \`A b\`, which may hold only lower-case letters, digits and single hyphens / Write it in that form, such as \`a-b\`",
        "steps[1].text: \`steps[1].text\` is empty / Fill it, or leave the field out",
        "steps[1].evidence: \`steps[1].evidence\` is \`x\`, not a list / Write a list, one \`- \` line for each item",
        "steps[2].id: Missing field \`steps[2].id\` / Add \`id: c\`, or another name that this item keeps for ever",
        "steps[2].note (key): Unknown field \`note\` in \`steps[2]\` / Known here: \`id\`, \`text\`, \`evidence\`, \`basis\`, \`for\`, \`audience\`",
      ]
    `);
  });

  it('of a claim, by the form that the author meant', () => {
    expect(problems({ says: [3] })).toMatchInlineSnapshot(`
      [
        "says[0]: \`says[0]\` is \`3\`, not text / Write text; put it in quotes where it looks like a number or a date",
      ]
    `);
    expect(problems({ says: [''] })).toMatchInlineSnapshot(`
      [
        "says[0]: \`says[0]\` is empty / Fill it, or leave the field out",
      ]
    `);
    expect(problems({ says: [{ txt: 'a' }] })).toMatchInlineSnapshot(`
      [
        "says[0].text: Missing field \`says[0].text\` / Add \`text:\` (The claim, in one or two sentences)",
        "says[0].txt (key): Unknown field \`txt\` in \`says[0]\` / Did you mean \`text\`?",
      ]
    `);
    expect(problems({ says: [{ text: 'a', basis: 'guess' }] })).toMatchInlineSnapshot(`
      [
        "says[0].basis: \`says[0].basis\` is \`guess\`, which is none of its words / Write one of \`house-view\`",
      ]
    `);
  });
});
