import type { CallFacts } from '../../model/call/facts.ts';
import type { CallIndex } from '../../model/call/index-data.ts';
import { CALL_CHOICES, CALL_TITLE, whom } from '../../model/call/whom.ts';
import { type Choice, SCOPE_NAMES } from '../../model/views/choice.ts';
import { type CallAsked, callHtml, callSentence } from '../../share/views/call-html.ts';
import { startTitle, titleInAddress } from './title-field.ts';
import { startView } from './view-client.ts';

const holder = document.querySelector<HTMLElement>('[data-view]');

/** Whose page this is, where it is the page of one persona, and whether it is that of the role play. */
const [, own = '', play = ''] = /\/calls\/([^/]+)\/(role-play\/)?$/.exec(location.pathname) ?? [];

const sheets = new Map<string, CallFacts>();
let sentence = '';

const asked = (choice: Choice): CallAsked => ({
  title: own ? '' : titleInAddress(CALL_TITLE),
  choice: own ? { ...choice, persona: [own] } : choice,
  play: play !== '' || choice['play'] !== undefined,
});

const again = startView<CallIndex>({
  names: [...CALL_CHOICES, ...SCOPE_NAMES],
  load: async (index, choice) => {
    const { title, choice: all } = asked(choice);
    const { persona } = whom(index, title, all);
    if (!persona || sheets.has(persona.id)) return;
    const got = await fetch(`${holder?.dataset['base'] ?? '/'}calls/${persona.id}/sheet.json`);
    sheets.set(persona.id, (await got.json()) as CallFacts);
  },
  show: (index, choice, context) => {
    const all = asked(choice);
    const { persona } = whom(index, all.title, all.choice);
    sentence = callSentence(index, all);
    return callHtml(index, sheets.get(persona?.id ?? ''), all, context);
  },
  says: () => sentence,
});

startTitle('#call-title', CALL_TITLE, again, ['persona']);
