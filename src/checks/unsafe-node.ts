import { attributeList, attributesOf, type BodyNode } from '../model/body.ts';
import { COMPONENTS, componentNamed } from '../model/components/index.ts';
import { nearest } from '../model/nearest.ts';
import { shapeOf } from '../model/shape.ts';
import { validate } from '../model/validate.ts';
import type { Report } from './rule.ts';
import { clipped } from './wording.ts';

/** What is wrong with a part of a body, and what to do. */
export type Said = Pick<Report, 'message' | 'hint'>;

const COMPONENT_NAMES = Object.keys(COMPONENTS);
/** The components that bodies may use, as a hint lists them. */
export const ALLOWED = COMPONENT_NAMES.map((name) => `\`<${name}>\``).join(', ');

function unknownComponent(name: string): Said {
  if (name === '')
    return { message: 'Fragment `<>` in the body', hint: 'Take it out; what stands inside may stay' };
  if (name === 'svg')
    return {
      message: 'Inline SVG in the body',
      hint: 'Save the picture in `images/` and write `![what it shows](/images/name.svg)`',
    };
  if (/^[a-z]/.test(name) && !COMPONENT_NAMES.some((known) => known.toLowerCase() === name))
    return {
      message: `Raw HTML \`<${name}>\` in the body`,
      hint: `Write Markdown, or one of ${ALLOWED}`,
    };
  const [near] = nearest(name, COMPONENT_NAMES);
  return {
    message: `Unknown component \`<${name}>\``,
    hint: near ? `Did you mean \`<${near}>\`?` : `Write one of ${ALLOWED}`,
  };
}

function* attributeProblems(node: BodyNode): Generator<Said> {
  for (const { type, name, value } of attributeList(node)) {
    if (type !== 'mdxJsxAttribute')
      yield {
        message: `\`<${node.name ?? ''}>\` spreads \`{${clipped(String(value))}}\``,
        hint: 'Write each attribute as `name="value"`',
      };
    else if (typeof value === 'object' && value !== null)
      yield {
        message: `Attribute \`${name ?? ''}\` of \`<${node.name ?? ''}>\` is an expression`,
        hint: `Write \`${name ?? ''}="value"\``,
      };
  }
}

function* componentProblems(node: BodyNode): Generator<Said> {
  const component = componentNamed(node.name);
  if (!component) {
    yield unknownComponent(node.name ?? '');
    return;
  }
  const code = [...attributeProblems(node)];
  yield* code;
  if (!component.inline && node.type === 'mdxJsxTextElement')
    yield {
      message: `\`<${component.name}>\` inside a line of text`,
      hint: 'Put it on lines of its own, with an empty line above and below',
    };
  if (code.length > 0) return;
  const validated = validate(component.attributes, shapeOf(component.attributes), attributesOf(node));
  if (validated.ok) return;
  for (const { message, hint } of validated.problems)
    yield {
      message: `\`<${component.name}>\`: ${message.replace(/\bfield\b/, 'attribute')}`,
      hint: hint.replace(/^Add `(\w+):`/, 'Write `$1="…"`').replace(/\bfield\b/, 'attribute'),
    };
}

/** The types of nodes that can be anything but text. */
export const SUSPECT: ReadonlySet<string> = new Set([
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'html',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** Says what in a node, apart from what stands inside it, is no text and no component on the list. */
export function* nodeProblems(node: BodyNode): Generator<Said> {
  const shown = clipped(node.value ?? '');
  switch (node.type) {
    case 'mdxjsEsm':
      yield {
        message: `Code in the body: \`${shown}\``,
        hint: 'Take it out: bodies are text, nothing in them runs',
      };
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      yield {
        message: `Expression \`{${shown}}\` in the body`,
        hint: 'Take it out; write `\\{` where the sign itself is meant',
      };
      break;
    case 'html':
      yield { message: `Raw HTML \`${shown}\` in the body`, hint: `Write Markdown, or one of ${ALLOWED}` };
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      yield* componentProblems(node);
  }
}
