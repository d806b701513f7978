import type { Site } from '../../model/site.ts';
import { html } from '../html.ts';
import { type Relationship, relationshipsPart, relationshipsXml } from '../office/relationships.ts';
import { writeZip } from '../office/zip.ts';
import { EMU, OWN_FRAME } from './frame.ts';
import { coverLayoutXml, masterXml, notesMasterXml, type Picture, slideLayoutXml } from './master-xml.ts';
import { DECLARATION, NAMESPACES } from './slide-xml.ts';
import { themeXml } from './theme-xml.ts';

/** A logo as a picture, with its size in pixels. */
export interface Logo {
  png: Uint8Array;
  width: number;
  height: number;
}

/** What our own package is made from. */
export interface House {
  site: Pick<Site, 'organisation' | 'brand'>;
  /** The logo for a light ground, and for a dark one. */
  logo?: Logo;
  logoDark?: Logo;
}

/** The most that a logo takes, in points. */
const LOGO = { width: 170, height: 22 } as const;
const COVER_LOGO = { width: 260, height: 34 } as const;

function pictureOf(
  logo: Logo | undefined,
  most: { width: number; height: number },
  alt: string,
): Picture | undefined {
  if (!logo) return undefined;
  const scale = Math.min(most.width / logo.width, most.height / logo.height);
  return { id: 'rId2', width: logo.width * scale, height: logo.height * scale, alt };
}

/** Types of content by part, as packages list them. */
export const CONTENT_TYPES = {
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  slide: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  notesSlide: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
  notesMaster: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

const OVERRIDES: readonly (readonly [string, string])[] = [
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ['docProps/core.xml', CONTENT_TYPES.core],
  ['ppt/presentation.xml', CONTENT_TYPES.presentation],
  ['ppt/presProps.xml', `${PRESENTATION}.presProps+xml`],
  ['ppt/tableStyles.xml', `${PRESENTATION}.tableStyles+xml`],
  ['ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`],
  ['ppt/slideLayouts/slideLayout1.xml', `${PRESENTATION}.slideLayout+xml`],
  ['ppt/slideLayouts/slideLayout2.xml', `${PRESENTATION}.slideLayout+xml`],
  ['ppt/notesMasters/notesMaster1.xml', CONTENT_TYPES.notesMaster],
  ['ppt/theme/theme1.xml', CONTENT_TYPES.theme],
  ['ppt/theme/theme2.xml', CONTENT_TYPES.theme],
];

const contentTypesXml = (): string =>
  `${DECLARATION}${html`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${OVERRIDES.map(([part, type]) => html`<Override PartName="/${part}" ContentType="${type}"/>`)}</Types>`.markup}`;

const [WIDTH, HEIGHT] = [OWN_FRAME.width * EMU, OWN_FRAME.height * EMU];

const defaultLevel = (place: number) =>
  html`<a:lvl${place}pPr marL="${(place - 1) * 457_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${place}pPr>`;

const presentationXml = (): string =>
  `${DECLARATION}${html`<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldSz cx="${WIDTH}" cy="${HEIGHT}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(defaultLevel)}</p:defaultTextStyle></p:presentation>`.markup}`;

const presPropsXml = (): string => `${DECLARATION}${html`<p:presentationPr ${NAMESPACES}/>`.markup}`;

const TABLE_STYLES = `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`;

const APP = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Causeway</Application></Properties>`;

/** What a file says of itself: its title and who made it. */
export const coreXml = (title: string, creator: string): string =>
  `${DECLARATION}${html`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`.markup}`;

const inside = (id: string, type: string, target: string): Relationship => ({
  id,
  type,
  target,
  external: false,
});

/** A presentation without slides, in the house's colours, typefaces and logo, that slides are put into. */
export function basePackage({ site, logo, logoDark }: House): Uint8Array {
  const { organisation, brand } = site;
  const theme = themeXml(organisation, brand);
  const pictures = [
    pictureOf(logo, LOGO, organisation),
    pictureOf(logoDark, COVER_LOGO, organisation),
  ] as const;
  const layoutLinks = (picture: Picture | undefined, file: string): Relationship[] => [
    inside('rId1', 'slideMaster', 'ppt/slideMasters/slideMaster1.xml'),
    ...(picture ? [inside('rId2', 'image', file)] : []),
  ];
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml()],
    [
      relationshipsPart(''),
      relationshipsXml('', [
        inside('rId1', 'officeDocument', 'ppt/presentation.xml'),
        inside('rId2', 'core-properties', 'docProps/core.xml'),
        inside('rId3', 'extended-properties', 'docProps/app.xml'),
      ]),
    ],
    ['docProps/app.xml', APP],
    ['docProps/core.xml', coreXml(organisation, organisation)],
    ['ppt/presentation.xml', presentationXml()],
    [
      relationshipsPart('ppt/presentation.xml'),
      relationshipsXml('ppt/presentation.xml', [
        inside('rId1', 'slideMaster', 'ppt/slideMasters/slideMaster1.xml'),
        inside('rId2', 'notesMaster', 'ppt/notesMasters/notesMaster1.xml'),
        inside('rId3', 'presProps', 'ppt/presProps.xml'),
        inside('rId4', 'theme', 'ppt/theme/theme1.xml'),
        inside('rId5', 'tableStyles', 'ppt/tableStyles.xml'),
      ]),
    ],
    ['ppt/presProps.xml', presPropsXml()],
    ['ppt/tableStyles.xml', TABLE_STYLES],
    ['ppt/slideMasters/slideMaster1.xml', masterXml(['rId1', 'rId2'])],
    [
      relationshipsPart('ppt/slideMasters/slideMaster1.xml'),
      relationshipsXml('ppt/slideMasters/slideMaster1.xml', [
        inside('rId1', 'slideLayout', 'ppt/slideLayouts/slideLayout1.xml'),
        inside('rId2', 'slideLayout', 'ppt/slideLayouts/slideLayout2.xml'),
        inside('rId3', 'theme', 'ppt/theme/theme1.xml'),
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', coverLayoutXml(pictures[1])],
    [
      relationshipsPart('ppt/slideLayouts/slideLayout1.xml'),
      relationshipsXml(
        'ppt/slideLayouts/slideLayout1.xml',
        layoutLinks(pictures[1], 'ppt/media/logo-dark.png'),
      ),
    ],
    ['ppt/slideLayouts/slideLayout2.xml', slideLayoutXml(pictures[0])],
    [
      relationshipsPart('ppt/slideLayouts/slideLayout2.xml'),
      relationshipsXml('ppt/slideLayouts/slideLayout2.xml', layoutLinks(pictures[0], 'ppt/media/logo.png')),
    ],
    ['ppt/notesMasters/notesMaster1.xml', notesMasterXml()],
    [
      relationshipsPart('ppt/notesMasters/notesMaster1.xml'),
      relationshipsXml('ppt/notesMasters/notesMaster1.xml', [
        inside('rId1', 'theme', 'ppt/theme/theme2.xml'),
      ]),
    ],
    ['ppt/theme/theme1.xml', theme],
    ['ppt/theme/theme2.xml', theme],
  ];
  const encoder = new TextEncoder();
  return writeZip([
    ...texts.map(([name, text]) => ({ name, data: encoder.encode(text) })),
    ...(logo ? [{ name: 'ppt/media/logo.png', data: logo.png }] : []),
    ...(logoDark ? [{ name: 'ppt/media/logo-dark.png', data: logoDark.png }] : []),
  ]);
}
