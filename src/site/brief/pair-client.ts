import { holdsNoMore, markDays } from '../days.ts';
import type { Composed } from './compose.ts';
import { BriefFiles } from './load.ts';
import { type Standing, startTaking } from './take-buttons.ts';

// A brief that stands ready: what composes it is loaded only where somebody takes it along, or where something in it has run out since.
const holder = document.querySelector<HTMLElement>('[data-brief]');
if (holder) {
  const { base = '/', party = '', group, stage = '' } = holder.dataset;
  const files = new BriefFiles(base);
  const choice = {
    ...(group ? { group, personas: [] } : { personas: [party] }),
    stages: [stage],
    whole: false,
    scope: {},
  };
  const address = `${base}briefs/?${new URLSearchParams({ [group ? 'group' : 'personas']: party, stage })}`;
  const standing = async (): Promise<(Standing & Composed) | undefined> => {
    const [{ compose }, data] = await Promise.all([import('./live.ts'), files.data([`${party}.${stage}`])]);
    return data && { ...(await compose(choice, data, files)), address, files };
  };
  const renew = async (): Promise<void> => {
    const [{ showBrief }, composed] = await Promise.all([import('./live.ts'), standing()]);
    if (composed) showBrief(holder, composed, { base, files });
  };
  holder.toggleAttribute('data-live', true);
  markDays(holder);
  startTaking(holder, base, standing);
  if (holdsNoMore(holder)) void renew().catch(() => undefined);
}
