import { describe, expect, it } from 'vitest';
import { EXAMPLE_DAY, EXAMPLE_SITE } from '../../src/checks/example.ts';
import { RULES } from '../../src/checks/index.ts';
import type { Example } from '../../src/checks/rule.ts';
import { check } from '../../src/checks/run.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { readContent } from '../../src/source/read.ts';

const FOLDER = 'content';
const readingRules = new Set(RULES.filter((rule) => !rule.check).map(({ id }) => id));

function findingsIn({ files, today }: Example) {
  const content = readContent(memoryFiles({ 'site.yaml': EXAMPLE_SITE, ...files }, FOLDER));
  return check(content, today ?? EXAMPLE_DAY).findings;
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  it('says what it demands, why, and how to mend what it finds', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.explain).toMatch(/^[A-Z].*\.$/s);
  });

  it('shows what it accepts and what it reports', () => {
    expect(rule.examples.some(({ findings }) => findings.length === 0)).toBe(true);
    expect(rule.examples.some(({ findings }) => findings.length > 0)).toBe(true);
  });

  it.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const all = findingsIn(example);
    const found = all
      .filter((finding) => finding.rule === id)
      .map(({ file, line, column, message }) => {
        const place = [
          file === FOLDER ? '.' : file.slice(FOLDER.length + 1),
          line ?? [],
          column ?? [],
        ].flat();
        return `${place.join(':')} ${message}`;
      });
    expect(found).toEqual(example.findings);
    // An entry that could not be read would make any rule silent.
    if (rule.check) expect(all.filter((finding) => readingRules.has(finding.rule))).toEqual([]);
    for (const { message, hint } of all) {
      expect(message).not.toMatch(/[.]$/);
      expect(hint).not.toBe('');
    }
  });
});

describe('the list of rules', () => {
  it('gives each rule an id of its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});
