import { nearest } from '../model/nearest.ts';
import type { Site } from '../model/site.ts';
import { KINDS, shapeOfKind } from '../model/table.ts';
import { EXAMPLE_SITE, wordFile } from './example.ts';
import { didYouMean } from './naming.ts';
import type { Report, Rule } from './rule.ts';

/** The words that tint pages: those of the fields that kinds name as theirs. */
const TINTS: readonly string[] = KINDS.flatMap(({ name, ...kind }) => {
  const tint = 'tint' in kind ? kind.tint : undefined;
  const field = shapeOfKind(name).fields.find((one) => one.name === tint)?.shape;
  return field?.type === 'choice' ? field.values : [];
});

const IMAGES = ['logo', 'logoDark', 'deckTemplate'] as const;

function* problemsIn(brand: NonNullable<Site['brand']>, images: ReadonlySet<string>): Generator<Report> {
  for (const word of Object.keys(brand.decisions ?? {}))
    if (!TINTS.includes(word))
      yield {
        file: 'site.yaml',
        path: ['brand', 'decisions', word],
        atKey: true,
        message: `\`brand.decisions\` gives a colour to \`${word}\`, which is no decision`,
        hint: didYouMean(
          nearest(word, TINTS)[0],
          `Decisions are ${TINTS.map((one) => `\`${one}\``).join(', ')}`,
        ),
      };
  const named = [
    ...IMAGES.map((field) => ({ place: [field], path: brand[field] })),
    ...Object.entries(brand.pictureFonts ?? {}).map(([use, path]) => ({
      place: ['pictureFonts', use],
      path,
    })),
  ];
  for (const { place, path } of named) {
    if (path === undefined || images.has(`/${path}`)) continue;
    const [near] = nearest(`/${path}`, images);
    yield {
      file: 'site.yaml',
      path: ['brand', ...place],
      message: `\`brand.${place.join('.')}\` is \`${path}\`, which does not exist`,
      hint: didYouMean(near?.slice(1), 'Save the file in `images/`, or leave the field out'),
    };
  }
}

const files = (brand: string) => ({
  'site.yaml': `${EXAMPLE_SITE}brand:\n${brand}\n`,
  'terms/champion.mdx': wordFile('Champion'),
  'images/logo.svg': '<svg/>',
});

/** The brand colours what there is, with pictures that are there. */
export const brand: Rule = {
  id: 'brand',
  severity: 'error',
  summary: 'The brand in `site.yaml` colours decisions that there are, and names files that exist',
  explain:
    'A colour for a decision that is misspelt, or a logo that is not there, would be passed over without a word. Write the decision as entries name it, and save logos and templates in `images/`.',
  examples: [
    {
      name: 'colours a decision, and shows a logo',
      files: files('  logo: images/logo.svg\n  decisions: { technical: "#005f73" }'),
      findings: [],
    },
    {
      name: 'colours what is no decision, and names a file that is not there',
      files: files(
        '  logo: images/logos.svg\n  decisions: { technics: "#005f73" }\n  pictureFonts: { text: images/house.ttf }',
      ),
      findings: [
        'site.yaml:5:9 `brand.logo` is `images/logos.svg`, which does not exist',
        'site.yaml:6:16 `brand.decisions` gives a colour to `technics`, which is no decision',
        'site.yaml:7:25 `brand.pictureFonts.text` is `images/house.ttf`, which does not exist',
      ],
    },
  ],
  *check({ catalog, images }) {
    if (catalog.site.brand) yield* problemsIn(catalog.site.brand, images);
  },
};
