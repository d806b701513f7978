import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../src/model/components/index.ts';
import { GROUPS } from '../../src/model/groups.ts';
import { type Shape, shapeOf } from '../../src/model/shape.ts';
import { siteSchema } from '../../src/model/site.ts';
import { SPINE } from '../../src/model/spine.ts';
import { KINDS, shapeOfKind } from '../../src/model/table.ts';

interface Placed {
  path: string;
  shape: Shape;
  /** True for a field, false for what stands in a list. */
  named: boolean;
}

function* placed(shape: Shape, path: string, named = true): Generator<Placed> {
  yield { path, shape, named };
  if (shape.type === 'list') yield* placed(shape.of, `${path}[]`, false);
  if (shape.type === 'object')
    for (const { name, shape: inner } of shape.fields) yield* placed(inner, `${path}.${name}`);
}

const ALL: Placed[] = KINDS.flatMap(({ name }) =>
  shapeOfKind(name).fields.flatMap((field) => [...placed(field.shape, `${name}.${field.name}`)]),
);

describe('the schemas', () => {
  it('are many: twenty kinds and hundreds of fields', () => {
    expect(KINDS).toHaveLength(20);
    expect(ALL.length).toBeGreaterThan(500);
  });

  it('describe every field, in a sentence that ends like one', () => {
    const site = shapeOf(siteSchema);
    const all = [...ALL, ...(site.type === 'object' ? [...placed(site, 'site.yaml')].slice(1) : [])];
    const silent = all.filter(({ shape, named }) => named && !/^[A-Z“`].*[.?]$/.test(shape.about));
    expect(silent.map(({ path, shape }) => `${path}: ${shape.about}`)).toEqual([]);
  });

  it('describe every attribute of the components of bodies', () => {
    const silent = Object.entries(COMPONENTS).flatMap(([name, { attributes }]) => {
      const shape = shapeOf(attributes);
      const fields = shape.type === 'object' ? shape.fields : [];
      return fields.flatMap((field) => (field.shape.about.endsWith('.') ? [] : [`${name} ${field.name}`]));
    });
    expect(silent).toEqual([]);
  });

  it('say every relation from both sides, and lead to kinds of the table', () => {
    const names = new Set<string>(KINDS.map(({ name }) => name));
    const wrong = ALL.flatMap(({ path, shape }) => {
      if (shape.type !== 'ref') return [];
      const { to, says, back } = shape.relation;
      const phrased = [says, back].every((phrase) => /^[a-z][a-z ]+$/.test(phrase)) && says !== back;
      const known = to === '*' || (to.length > 0 && to.every((kind) => names.has(kind)));
      return phrased && known ? [] : [`${path}: ${says} / ${back} -> ${String(to)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('refuse fields that they do not know', () => {
    const lenient = KINDS.filter(({ schema }) =>
      schema.safeParse({ unheardOf: 1 }).error?.issues.every(({ code }) => code !== 'unrecognized_keys'),
    );
    expect(lenient.map(({ name }) => name)).toEqual([]);
  });

  it('give everything asserted in words of its own a permanent id', () => {
    const bare = ALL.filter(
      ({ shape }) =>
        shape.type === 'object' &&
        !shape.shorthand &&
        shape.fields[0]?.name === 'text' &&
        shape.fields.some(({ name }) => name === 'evidence'),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

describe('the kind table', () => {
  it('puts every kind into one of the six groups, each at a place of its own', () => {
    const groups = new Set<string>(GROUPS.map(({ id }) => id));
    const places = KINDS.map(({ group, place }) => `${group} ${place}`);
    expect(KINDS.filter(({ group }) => !groups.has(group))).toEqual([]);
    expect(new Set(places).size).toBe(KINDS.length);
    expect(GROUPS).toHaveLength(6);
  });

  it('gives no two kinds the same name, folder or label', () => {
    const words = KINDS.map(({ name, folder, label }) => [name, folder, label.many]);
    for (const index of [0, 1, 2]) expect(new Set(words.map((one) => one[index])).size).toBe(KINDS.length);
  });

  it('shows every field of a kind that sets the order of its page in exactly one section', () => {
    const wrong = KINDS.flatMap(({ name, fields, ...kind }) => {
      const sections: readonly { fields: readonly string[] }[] =
        'sections' in kind ? (kind.sections ?? []) : [];
      if (sections.length === 0) return [];
      const shown = sections.flatMap((section) => section.fields);
      return Object.keys(fields)
        .filter((field) => shown.filter((one) => one === field).length !== 1)
        .map((field) => `${name}.${field}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names in its sections only kinds and fields that there are', () => {
    const wrong = KINDS.flatMap((kind) => {
      const sections = 'sections' in kind ? (kind.sections ?? []) : [];
      const incoming = sections.flatMap((section) => ('incoming' in section ? (section.incoming ?? []) : []));
      return incoming
        .filter(({ kind: name, field }) => !KINDS.some((one) => one.name === name && field in one.fields))
        .map(({ kind: name, field }) => `${kind.name}: ${name}.${field}`);
    });
    expect(wrong).toEqual([]);
  });

  it('answers all nine questions on the page of a kind that answers any of the first', () => {
    const whole = KINDS.filter((kind) => {
      const answers = ('sections' in kind ? (kind.sections ?? []) : []).map((section) => section.answers);
      return SPINE.every(({ id }) => answers.includes(id));
    });
    expect(whole.map(({ name }) => name)).toEqual(['persona']);
  });
});
