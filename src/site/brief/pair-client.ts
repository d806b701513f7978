import { briefOf } from '../../model/brief/brief.ts';
import { briefDoc } from '../../share/brief/document.ts';
import { markDays } from '../days.ts';
import { loadParts } from './load.ts';
import { type Standing, startTaking } from './take.ts';

// A brief that stands ready: its data is loaded only once somebody takes it along.
const holder = document.querySelector<HTMLElement>('[data-brief]');
if (holder) {
  const { base = '/', party = '', group, stage = '' } = holder.dataset;
  const standing = async (): Promise<Standing | undefined> => {
    const data = await loadParts(base, [`${party}.${stage}`], undefined);
    if (!data) return undefined;
    const brief = briefOf(
      {
        ...(group ? { group, personas: [] } : { personas: [party] }),
        stages: [stage],
        whole: false,
        scope: {},
      },
      data,
    );
    const choice = new URLSearchParams({ [group ? 'group' : 'personas']: party, stage });
    return { brief, doc: briefDoc(brief), address: `${base}briefs/?${choice}` };
  };
  holder.toggleAttribute('data-live', true);
  markDays(holder);
  startTaking(holder, base, standing);
}
