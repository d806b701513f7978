import { escapeHtml } from '../html.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** How every part begins, and the names that its elements have. */
export const WORD = {
  head: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  names: `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`,
} as const;

const part = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;

/** Which part is of which type. */
export const CONTENT_TYPES = `${WORD.head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('numbering', 'numbering')}${part('settings', 'settings')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

/** The parts that every document names; links follow them. */
export const RELATIONS = `${WORD.head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  'styles',
  'numbering',
  'settings',
]
  .map((name, place) => `<Relationship Id="rId${place + 1}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
  .join('')}</Relationships>`;

/** That it is written for today's Word, so that no compatibility mode opens. */
export const settingsXml = `${WORD.head}<w:settings ${WORD.names}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const listLevel = (sign: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>`;

/** Bullets, and boxes to tick. */
export const NUMBERING = `${WORD.head}<w:numbering ${WORD.names}>${['•', '☐']
  .map(
    (sign, place) =>
      `<w:abstractNum w:abstractNumId="${place}"><w:multiLevelType w:val="singleLevel"/>${listLevel(sign)}</w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

interface Style {
  id: string;
  name: string;
  /** Paragraph properties. */
  paragraph?: string;
  /** Properties of its letters. */
  letters?: string;
}

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const heading = (level: number, before: number, letters: string): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/><w:spacing w:before="${before}" w:after="40"/><w:outlineLvl w:val="${level - 1}"/>`,
  letters: `<w:b/>${letters}`,
});

const list = (id: string, name: string, number: number): Style => ({
  id,
  name,
  paragraph: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr><w:spacing w:after="40"/><w:contextualSpacing/>`,
});

const PARAGRAPHS: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: '<w:spacing w:after="80"/>',
    letters: `<w:b/><w:color w:val="10324A"/>${size(34)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: '<w:spacing w:after="80"/>',
    letters: '<w:color w:val="4A5663"/>',
  },
  heading(1, 200, `<w:color w:val="0B5578"/>${size(24)}`),
  heading(2, 160, size(21)),
  heading(3, 120, size(19)),
  list('ListBullet', 'List Bullet', 1),
  list('ListCheck', 'List Check', 2),
  {
    id: 'TableHead',
    name: 'Table Head',
    paragraph: '<w:keepNext/><w:spacing w:after="0"/>',
    letters: `<w:b/>${size(17)}`,
  },
  { id: 'TableText', name: 'Table Text', paragraph: '<w:spacing w:after="0"/>', letters: size(17) },
  {
    id: 'TableEnd',
    name: 'Table End',
    paragraph: '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>',
  },
];

const LETTERS: readonly (readonly [string, string, string])[] = [
  ['Strong', 'Strong', '<w:b/>'],
  ['Hyperlink', 'Hyperlink', '<w:color w:val="0B5578"/><w:u w:val="single"/>'],
  ['Mark', 'Mark', '<w:i/><w:color w:val="96340C"/>'],
  ['Quiet', 'Quiet', '<w:color w:val="4A5663"/>'],
];

const paragraphStyle = ({ id, name, paragraph = '', letters = '' }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${/^Heading/.test(id) ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;

const letterStyle = ([id, name, letters]: readonly [string, string, string]): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${letters}</w:rPr></w:style>`;

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFB8A8"/>`;

/** The styles that the document uses, by the names that word processors know. */
export const stylesXml = (language: string): string =>
  `${WORD.head}<w:styles ${WORD.names}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${size(19)}<w:lang w:val="${escapeHtml(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>${PARAGRAPHS.map(paragraphStyle).join('')}${LETTERS.map(letterStyle).join('')}<w:style w:type="table" w:styleId="BriefTable"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F3EFE6"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;
