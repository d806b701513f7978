import { z } from 'zod';
import { choice, field, flag, lines, list, text, url } from './fields.ts';
import { ID_PATTERN } from './id.ts';

const colour = (about: string) =>
  field(z.string().regex(/^#[0-9a-f]{6}$/i, 'is no colour of the form #rrggbb'), about);

const word = (about: string) =>
  field(z.string().regex(ID_PATTERN, 'may hold only lower-case letters, digits and single hyphens'), about);

const words = (about: string) => list(word('One word of the list.'), about);

const imagePath = (about: string) =>
  field(z.string().regex(/^images\/[\w./-]+$/, 'is no path of the form images/…'), about);

const fontPath = (about: string) =>
  field(
    z
      .string()
      .regex(/^images\/[\w./-]+\.(woff|ttf|otf)$/, 'is no path of the form images/….woff, .ttf or .otf'),
    about,
  );

/** What `site.yaml` may say; strict, like every schema. */
export const siteSchema = z.strictObject({
  organisation: text('The name of the organisation whose buyers these are.'),
  tagline: text('One sentence under the name on the home page.').optional(),
  language: field(
    z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is no language tag such as en'),
    'Language of the content.',
  ).default('en'),
  siteUrl: url('Where the site is published, without its base path.').optional(),
  basePath: field(
    z.string().regex(/^\//, 'does not start with a slash'),
    'Path under which it is served, such as /kb.',
  ).optional(),
  formerSiteUrls: list(
    url('An address at which it was published before.'),
    'Addresses at which it was published before.',
  ).optional(),
  repository: field(
    z.strictObject({
      url: url('Address of the repository.'),
      edit: text('Address of a file in its editor, `{file}` standing for its path in the content folder.'),
    }),
    'Where the content is kept, for edit links.',
  ).optional(),
  brand: field(
    z.strictObject({
      logo: imagePath('The logo, an SVG or PNG in `images/`.').optional(),
      logoDark: imagePath('The logo on a dark ground.').optional(),
      accent: colour('The colour of links and buttons.').optional(),
      decisions: field(
        z.record(z.string(), z.string().regex(/^#[0-9a-f]{6}$/i, 'is no colour of the form #rrggbb')),
        'A colour for each decision.',
      ).optional(),
      fonts: field(
        z.strictObject({
          text: text('A font family installed on your readers’ machines, for text.').optional(),
          display: text('A font family installed on your readers’ machines, for headings.').optional(),
        }),
        'Fonts, where they differ from the ones that come along.',
      ).optional(),
      pictureFonts: field(
        z.strictObject({
          text: fontPath('Font file for text.').optional(),
          strong: fontPath('Font file for what stands out in text.').optional(),
          display: fontPath('Font file for headings.').optional(),
        }),
        'Font files that pictures are drawn with: pictures are made where your fonts are not installed.',
      ).optional(),
      deckTemplate: field(
        z.string().regex(/^images\/[\w./-]+\.pptx$/, 'is no path of the form images/….pptx'),
        'A .pptx that slides are made on.',
      ).optional(),
    }),
    'How the house looks.',
  ).optional(),
  teams: list(
    z.strictObject({
      id: word('What `owner` names.'),
      name: text('What readers call the team.'),
      side: choice(['marketing', 'sales', 'both'], 'Which side it is on.'),
      contact: url('How to reach it.').optional(),
      backup: word('The team that stands in.').optional(),
    }),
    'The teams that own entries.',
  ),
  segments: words('The segments that `for` may name.').optional(),
  regions: words('The regions that `for` may name.').optional(),
  situations: words('The situations that `for` may name.').optional(),
  titleSynonyms: field(
    z.record(z.string().min(1), z.array(z.string().min(1)).min(1)),
    'Words of job titles that mean the same, by the word that our titles use.',
  ).optional(),
  dispute: url('Where “I heard otherwise” leads: a mail address (mailto:) or a form.').optional(),
  offline: flag(
    'True where learning may go on without a network: on internal sites, what a learner opened is kept in the browser.',
  ).optional(),
  sample: flag('True where the content is an example; every page then says so.').optional(),
  start: field(
    z.strictObject({
      marketer: lines('Ids of entries for a marketer to start from.').optional(),
      seller: lines('Ids of entries for a new sales hire to start from.').optional(),
      presenter: lines('Ids of entries for somebody who builds a deck to start from.').optional(),
    }),
    'Where the home page sends each reader first; left out, it picks by weight.',
  ).optional(),
});

/** What `site.yaml` says. */
export type Site = z.output<typeof siteSchema>;

/** The team of that id. */
export const teamOf = (site: Site, id: string): Site['teams'][number] | undefined =>
  site.teams.find((team) => team.id === id);
