import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/model/finding.ts';
import { positionAt } from '../../src/source/text.ts';
import { readYaml } from '../../src/source/yaml.ts';

const TEXT = `title: Größe 😀 x
list:
  - plain
  - { name: "quoted", size: 3 }
  - deep:
      - [a, b]
empty:
block: |
  Two
  lines
"quoted key": yes
`;

const at = (path: Path, atKey = false, text = TEXT): string => {
  const { line, column } = positionAt(text, readYaml(text).offsetOf(path, atKey));
  return `${line}:${column}`;
};

describe('places in YAML', () => {
  it.each<[Path, string, string]>([
    [['title'], '1:8', '1:1'],
    [['list'], '3:3', '2:1'],
    [['list', 0], '3:5', '3:5'],
    [['list', 1, 'name'], '4:13', '4:7'],
    [['list', 1, 'size'], '4:29', '4:23'],
    [['list', 2, 'deep', 0, 1], '6:13', '6:13'],
    [['empty'], '7:1', '7:1'],
    [['block'], '9:1', '8:1'],
    [['quoted key'], '11:15', '11:1'],
  ])('finds %j at %s and its key at %s', (path, value, key) => {
    expect([at(path), at(path, true)]).toEqual([value, key]);
  });

  it('counts columns in UTF-16 code units', () => {
    expect(at(['b'], false, 'a: 😀\n{"😀": 1, b: 2}\n')).toBe('1:1');
    expect(at(['b'], false, '{"😀": 1, b: 2}\n')).toBe('1:14');
  });

  it('finds what is around a value that is not there', () => {
    expect(at(['list', 1, 'colour'])).toBe('4:5');
    expect(at(['nothing', 'at', 'all'])).toBe('1:1');
  });

  it('is the same with line ends of Windows', () => {
    expect(at(['list', 1, 'size'], false, TEXT.replaceAll('\n', '\r\n'))).toBe('4:29');
  });
});

describe('values in YAML', () => {
  it('keeps dates and yes or no as the words they are, and numbers as numbers', () => {
    expect(readYaml('a: 2026-11-23\nb: yes\nc: true\nd: 1.5\ne: "1"\nf: ~\n').value).toEqual({
      a: '2026-11-23',
      b: 'yes',
      c: true,
      d: 1.5,
      e: '1',
      f: null,
    });
  });

  it('gives no value where anything is refused, and tells everything at once', () => {
    const { value, problems } = readYaml('a: &x 1\nb: *x\nc: !t 1\na: 2\n');
    expect(value).toBeUndefined();
    expect(problems.map(({ offset, message }) => `${offset}: ${message}`)).toMatchInlineSnapshot(`
      [
        "17: Tag \`!t\` is not allowed",
        "22: Duplicate key \`a\`",
        "4: Anchor \`&x\` is not allowed, nor what shares values after it (1 more)",
      ]
    `);
  });

  it('refuses a second document', () => {
    expect(readYaml('a: 1\n---\nb: 2\n').problems).toMatchInlineSnapshot(`
      [
        {
          "hint": "Keep one document",
          "message": "More than one YAML document",
          "offset": 0,
        },
      ]
    `);
  });
});
