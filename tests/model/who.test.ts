import { describe, expect, it } from 'vitest';
import type { Fields } from '../../src/model/plain.ts';
import { type WhoData, whoIs } from '../../src/model/who.ts';
import { whoData } from '../../src/model/who-data.ts';
import { library } from './library.ts';

/** A house with a purser, a pilot, a bosun and a chandler, each known by ordinary titles. */
const HOUSE: Record<string, Fields> = {
  'personas/purser': { title: 'Finance director', jobTitles: ['Head of finance', 'Chief financial officer'] },
  'personas/stoker': { title: 'IT controller', decision: 'financial', jobTitles: ['IT finance manager'] },
  'personas/pilot': { title: 'Head of IT', decision: 'technical', jobTitles: ['IT manager'] },
  'personas/lookout': {
    title: 'Head of information security',
    decision: 'technical',
    jobTitles: ['Security lead', 'Information security officer'],
    aliases: ['watchkeeping'],
  },
  'personas/bosun': { title: 'Operations director', decision: 'business', jobTitles: ['Plant manager'] },
  'personas/chandler': { title: 'Head of procurement', jobTitles: ['Strategic buyer'] },
  'personas/master': { title: 'Managing director', decision: 'business', jobTitles: ['Owner-manager'] },
};

const SYNONYMS = { 'Finance director': ['Purser', 'FD'], 'Operations director': ['Harbour master'] };

const dataOf = (
  entries: Record<string, Fields> = HOUSE,
  synonyms: Record<string, string[]> = SYNONYMS,
): WhoData => whoData(library(entries, { titleSynonyms: synonyms }));

const house = dataOf();

/** The answer in a few letters: the persona, `?` behind it where it is not sure, `-` for nobody. */
function said(title: string, data: WhoData = house): string {
  const { outcome, best } = whoIs(title, data);
  if (!best) return '-';
  return outcome === 'sure' ? best.persona.id : `${best.persona.id}?`;
}

const all = (titles: readonly string[], data: WhoData = house): Record<string, string> =>
  Object.fromEntries(titles.map((title) => [title, said(title, data)]));

const every = (titles: readonly string[], id: string): Record<string, string> =>
  Object.fromEntries(titles.map((title) => [title, id]));

describe('who has a title', () => {
  it('is found by the titles of a persona, however they are written', () => {
    const titles = [
      'Finance director',
      'FINANCE DIRECTOR',
      'head of  finance',
      'Finance Director, UK & Ireland',
    ];
    expect(all(titles)).toEqual(every(titles, 'purser'));
    expect(whoIs('Finance director', house).best).toMatchObject({
      sure: 1,
      why: ['“Finance director” is one of their job titles'],
    });
  });

  it('is found by the words of the house', () => {
    expect(all(['Purser', 'Senior purser (m/w/d)', 'Harbour master'])).toEqual({
      Purser: 'purser',
      'Senior purser (m/w/d)': 'purser',
      'Harbour master': 'bosun',
    });
    expect(whoIs('Purser', house).best?.why).toEqual(['“Purser” means the same as “Finance director”']);
  });

  it('knows ranks and departments in several languages, compounds and both genders', () => {
    const titles: Record<string, string> = {
      ...every(
        [
          'Leiterin Finanzen',
          'Finanzvorstand',
          'Ekonomichef',
          'Økonomidirektør',
          'Directrice financière',
          'Financieel directeur',
          'Talousjohtaja',
          'Direttore finanziario',
        ],
        'purser',
      ),
      ...every(
        [
          'Einkaufsleiter:in',
          'Strategische Einkäuferin',
          'Inköpschef',
          'Indkøbschef',
          'Innkjøpssjef',
          'Responsable achats',
          'Hoofd Inkoop',
          'Jefa de compras',
        ],
        'chandler',
      ),
      ...every(
        ['Werkleiter', 'Produktionschef', 'Fabrikksjef', 'Directeur d’usine', 'Betriebsleiterin'],
        'bosun',
      ),
      ...every(['IT-Leiter', 'IT-chef', 'Hoofd ICT', 'Responsable informatique'], 'pilot'),
      ...every(['Leiterin Informationssicherheit', 'Informationssäkerhetschef', 'RSSI'], 'lookout'),
      ...every(
        ['Geschäftsführerin', 'Geschaeftsfuehrer', 'VD', 'Daglig leder', 'PDG', 'Algemeen directeur'],
        'master',
      ),
    };
    expect(all(Object.keys(titles))).toEqual(titles);
  });

  it('looks past companies, places, degrees and whatever else a headline says', () => {
    const titles = [
      'CFO @ Security Systems Ltd',
      'CFO | ex-KPMG | Board member',
      'CFO 📈 helping family firms grow',
      'Interim CFO – services and software',
      'Group CFO, MBA, ACA',
      'CFO making it happen',
      'C.F.O. at Harrow & Sons',
    ];
    expect(all(titles)).toEqual(every(titles, 'purser'));
  });

  it('reads slips of the pen within a word, and says so', () => {
    expect(all(['Cheif Financial Officer', 'Finanse Director', 'Procurment Manager'])).toEqual({
      'Cheif Financial Officer': 'purser',
      'Finanse Director': 'purser',
      'Procurment Manager': 'chandler',
    });
    expect(whoIs('Procurment Manager', house).best?.why[0]).toBe('“Procurment” is read as “procurement”');
  });

  it('takes deputies and those who stand in for the person', () => {
    const titles = ['Deputy CFO', 'Acting Head of Finance', 'Stellv. Leiter Finanzen', 'Vice ekonomichef'];
    expect(all(titles)).toEqual(every(titles, 'purser'));
  });

  it('takes nobody for whom they work for, were, or would like to be', () => {
    const titles = [
      'Assistant to the CFO',
      'Executive Assistant to the Managing Director',
      'Assistentin der Geschäftsführung',
      'Secrétaire du directeur financier',
      'Speechwriter to the CFO',
      'Former CFO',
      'Ex-CFO, now travelling',
      'Retired (CFO)',
      'Ehemaliger IT-Leiter',
      'Geschäftsführer a.D.',
      'Tidligere økonomidirektør',
      'Aspiring CISO',
      'Recruiter for CFOs and finance directors',
      'Werkstudent Einkauf',
    ];
    expect(all(titles)).toEqual(every(titles, '-'));
  });

  it('is sure of nobody whom it does not know', () => {
    const titles = [
      'Head of Marketing',
      'Sales Operations Director',
      'Security guard',
      'Head chef',
      'Air traffic controller',
      'Landscape architect',
      'Product owner',
      'Network engineer',
      'IT Project Manager',
      'Financial adviser',
      'Flurb Operations Director',
      'CFO whisperer',
      'Personalleiter',
      'Vertriebsleiter',
      'Vice President',
      'Manager',
      'Finance',
      'asdf qwer',
      '🎣',
      '',
    ];
    const sure = titles.filter((title) => whoIs(title, house).outcome === 'sure');
    expect(sure).toEqual([]);
    expect(whoIs('Head of Marketing', house)).toEqual({
      query: 'Head of Marketing',
      outcome: 'unknown',
      others: [],
    });
  });

  it('is torn between two roles, and names both', () => {
    const { outcome, best, others } = whoIs('Head of Finance & IT', house);
    expect({ outcome, best: best?.persona.id, others: others.map(({ persona }) => persona.id) }).toEqual({
      outcome: 'likely',
      best: 'purser',
      others: expect.arrayContaining(['pilot']),
    });
    expect(best?.why).toContain('Two roles at once: “IT” is one of its own');
    expect(
      all(['CIO / CISO', 'Leiter IT und Einkauf', 'Managing Director, Operations', 'Founder & CTO']),
    ).toEqual({
      'CIO / CISO': 'pilot?',
      'Leiter IT und Einkauf': 'pilot?',
      'Managing Director, Operations': 'master?',
      'Founder & CTO': 'master?',
    });
  });

  it('stays with one role where the other is the same, or nobody’s', () => {
    expect(all(['Owner and Managing Director', 'CEO & Co-Founder', 'EVP & CFO', 'CFO | Speaker'])).toEqual({
      'Owner and Managing Director': 'master',
      'CEO & Co-Founder': 'master',
      'EVP & CFO': 'purser',
      'CFO | Speaker': 'purser',
    });
  });

  it('prefers the narrower department: a controller of IT is not the finance director', () => {
    expect(
      all(['IT Financial Controller', 'Business Controller, Group IT', 'Head of IT Operations']),
    ).toEqual({
      'IT Financial Controller': 'stoker',
      'Business Controller, Group IT': 'stoker',
      'Head of IT Operations': 'pilot?',
    });
  });

  it('takes a word that people search by for a hint, not for a title', () => {
    expect(said('Watchkeeping')).toBe('lookout?');
  });

  it('learns words of the house that are nobody’s title: they replace one another', () => {
    const data = dataOf(HOUSE, { Procurement: ['Chandlery'], Infrastructure: ['Boiler room'] });
    expect(all(['Head of Chandlery', 'Chandlery manager, Nordics', 'Head of Boiler room'], data)).toEqual({
      'Head of Chandlery': 'chandler',
      'Chandlery manager, Nordics': 'chandler',
      'Head of Boiler room': 'pilot?',
    });
    expect(said('Head of Chandlery')).toBe('-');
  });

  it('lets the house’s word win over the general one', () => {
    const data = dataOf(HOUSE, { Procurement: ['Marketing'] });
    expect(said('Head of Marketing', data)).toBe('chandler');
  });

  it('knows a persona whose own title is an assistant’s, and no other assistant', () => {
    const data = dataOf({ ...HOUSE, 'personas/mate': { title: 'Mate', jobTitles: ['Executive assistant'] } });
    expect(all(['Executive assistant', 'Personal assistant'], data)).toEqual({
      'Executive assistant': 'mate',
      'Personal assistant': '-',
    });
  });

  it('is sure of neither where two personas have the same title', () => {
    const data = dataOf({ ...HOUSE, 'personas/mate': { title: 'Mate', jobTitles: ['Finance director'] } });
    const { outcome, best, others } = whoIs('Finance director', data);
    expect(outcome).toBe('likely');
    expect([best, ...others].map((one) => one?.persona.id).sort()).toEqual(
      expect.arrayContaining(['mate', 'purser']),
    );
  });

  it('answers where there is one persona, and where there is none', () => {
    const [first] = Object.entries(HOUSE);
    expect(said('CFO', dataOf(Object.fromEntries(first ? [first] : [])))).toBe('purser');
    expect(whoIs('CFO', dataOf({}))).toEqual({ query: 'CFO', outcome: 'unknown', others: [] });
  });

  it('keeps fifty personas apart', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index): [string, Fields] => [
        `personas/keeper-${index}`,
        { title: `Keeper of quay ${index}`, jobTitles: [`Quay ${index} warden`] },
      ]),
    );
    const data = dataOf(many);
    expect(said('Quay 7 warden', data)).toBe('keeper-7');
    expect(said('Keeper of Quay 49 at Tidewater', data)).toBe('keeper-49');
    expect(said('Warden', data)).not.toBe('keeper-0');
  });

  it('stays quick with thousands of titles, and with absurd ones', () => {
    const before = process.cpuUsage().user;
    for (let index = 0; index < 5000; index++)
      whoIs(`Head of Finance at Company${index % 900}ing, unit ${index}`, house);
    for (const absurd of [
      'a'.repeat(100_000),
      'Leiter'.repeat(500),
      `${'('.repeat(2000)}CFO`,
      'IT & '.repeat(3000),
    ])
      whoIs(absurd, house);
    // Ten times what it takes: machines that run tests do other things too.
    expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
  });

  it('is plain data that survives a journey', () => {
    const copy: WhoData = JSON.parse(JSON.stringify(house));
    expect(whoIs('Leiter Einkauf', copy)).toEqual(whoIs('Leiter Einkauf', house));
  });
});
