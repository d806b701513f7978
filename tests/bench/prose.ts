import type { Random } from './random.ts';

// The most frequent words first, as in any text.
const SMALL =
  'the of and to a in is that it for as with on are be this by not from or have an they which one all their has but can who what when if there more will so out up into than its only other time some could them then now over such how our where before must through most after also well even because any just those under never should still each between while within without whether whose'.split(
    ' ',
  );

const COMMON =
  'contract buyer budget supplier service price board team plan risk audit system cost manager decision project quarter customer data report security invoice market vendor answer question proof change support network cloud finance engineer window outage review signature proposal meeting reference partner process migration account record platform clause term renewal approval forecast control delay legal purchase offer scope number owner evidence pilot estimate capacity training incident response recovery policy access auditor director programme margin saving licence exit deadline document workshop register colleague committee requirement comparison alternative criterion measure outcome target baseline stage trigger message objection asset story doubt promise habit reason effort result value weight limit figure list letter call visit test trial check rule sign step part hour day week month year side view case line form name site role user desk office factory plant ship port truck fleet route stock order parcel shift crew tool script model sheet chart deck page note mail ticket alert patch backup server storage key lock door wall pipe valve bridge yard dock crane cable mast sail rope anchor buoy tide chart harbour wharf quay pier shore island channel current depth drift swell storm harbourmaster clerk lawyer broker banker insurer regulator inspector assessor adviser analyst consultant architect operator planner controller treasurer secretary founder chair deputy successor newcomer neighbour rival incumbent agree ask answer approve argue avoid bring build buy carry change choose claim close compare count cover decide defend deliver demand describe design draw earn end expect explain fail find follow forget gather give hand hear help hold ignore keep know lead learn leave listen lose make mean meet mind move need offer open own pay plan point prove push put read refuse remember repeat replace report rest return run save say see sell send set share show sign sit speak spend stand start stay stop take talk teach tell test think trust try turn use wait walk want warn watch weigh win wonder work worry write early late long short open quiet slow fast small large plain simple hard firm fair full whole written shared common local recent former annual quarterly technical financial commercial'.split(
    ' ',
  );

const HEADS = 'b br c cl d dr f fl g gr h j k l m n p pl pr qu r s sc sl st t tr v w'.split(' ');
const CORES = 'a e i o u ai ea ee oa ou'.split(' ');
const TAILS = 'ck d ft g l lt m n nd ng nt p r rd rk rn s ss st t th x'.split(' ');
/** How many words the long tail has: enough for an index to be as wide as a real library's. */
const RARE_WORDS = 9000;

/** Writes texts that look like a language to a parser, a compressor and a search index. */
export interface Prose {
  /** A few words, the first with a capital. */
  phrase: (least: number, most: number) => string;
  /** A sentence, without its full stop. */
  line: (least: number, most: number) => string;
  /** Sentences with full stops. */
  paragraph: (sentences: number) => string;
  /** A name that none had before. */
  title: () => string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A writer whose words follow a seed: some are everywhere, most are rare. */
export function writer(random: Random): Prose {
  const made = (): string =>
    Array.from({ length: random.whole(2, 3) }, () => random.pick(HEADS) + random.pick(CORES)).join('') +
    random.pick(TAILS);
  const rare = Array.from({ length: RARE_WORDS }, made);
  const titles = new Set<string>();
  const early = (words: readonly string[]): string =>
    words[Math.floor(words.length * random.next() ** 3)] ?? random.pick(words);
  const word = (): string => {
    const kind = random.next();
    if (kind < 0.42) return early(SMALL);
    return kind < 0.82 ? random.pick(COMMON) : early(rare);
  };
  const telling = (): string => (random.chance(0.7) ? random.pick(COMMON) : random.pick(rare));
  const words = (least: number, most: number): string[] => {
    const all = Array.from({ length: random.whole(least, most) }, word);
    return [...all.slice(0, -1), telling()];
  };
  const line = (least: number, most: number): string => {
    const said = words(least, most);
    const comma = said.length > 9 && random.chance(0.6) ? random.whole(3, said.length - 4) : -1;
    return capital(said.map((one, index) => (index === comma ? `${one},` : one)).join(' '));
  };
  return {
    line,
    phrase: (least, most) => capital(Array.from({ length: random.whole(least, most) }, telling).join(' ')),
    paragraph: (sentences) => Array.from({ length: sentences }, () => `${line(7, 19)}.`).join(' '),
    title: () => {
      for (;;) {
        const title = capital([telling(), random.pick(rare), telling()].slice(random.whole(0, 1)).join(' '));
        if (titles.has(title.toLowerCase())) continue;
        titles.add(title.toLowerCase());
        return title;
      }
    },
  };
}
