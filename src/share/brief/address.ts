import type { Brief } from '../../model/brief/brief.ts';
import { BRIEF_PARAMETERS, type BriefIndex, stageWord } from '../../model/brief/choice.ts';
import { SCOPE_DIMENSIONS } from '../../model/scope.ts';
import { type Choice, SCOPE_PARAMETERS, writeChoice } from '../../model/views/choice.ts';
import type { BriefDoc } from './doc.ts';
import { revisionOf } from './revision.ts';

/** The parameter that holds what a brief said when a link to it was made. */
export const REVISION = 'v';

/** The address of a brief below a site's root: its whole choice, and what it says now. */
export function briefAddress({ choice, scope }: Brief, doc: BriefDoc, index: BriefIndex): string {
  const stage = stageWord(choice.stages, index);
  const asked: Choice = Object.fromEntries([
    ...(choice.group === undefined ? [] : [['group', [choice.group]] as const]),
    ...(choice.personas.length > 0 ? [['personas', choice.personas] as const] : []),
    ...(stage === undefined ? [] : [['stage', [stage]] as const]),
    ...(choice.goal === undefined ? [] : [['goal', [choice.goal]] as const]),
    ...(choice.trigger === undefined ? [] : [['trigger', [choice.trigger]] as const]),
    ...SCOPE_DIMENSIONS.flatMap((dimension) => {
      const words = scope[dimension];
      return words ? [[SCOPE_PARAMETERS[dimension], words] as const] : [];
    }),
  ]);
  const params = writeChoice(asked, BRIEF_PARAMETERS, new URLSearchParams({ [REVISION]: revisionOf(doc) }));
  return `briefs/?${params.toString().replaceAll('%2C', ',')}`;
}
