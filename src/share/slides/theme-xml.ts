import type { Site } from '../../model/site.ts';
import { html } from '../html.ts';
import { DECLARATION } from './slide-xml.ts';

/** Colours of slides where the house sets none: those of the site in the light. */
const COLOURS = {
  dk1: '#17222e',
  lt1: '#fbf9f4',
  dk2: '#10324a',
  lt2: '#ece5d6',
  caution: '#96340c',
  line: '#8d8677',
  accent: '#0b5578',
  decisions: { financial: '#845300', technical: '#00606a', business: '#8a2a5b' },
} as const;

/** Typefaces that every machine has. */
const FONTS = { display: 'Georgia', text: 'Arial' } as const;

const bare = (colour: string): string => colour.slice(1).toUpperCase();

/** Fills, lines and effects that a theme must list, three of each. */
const FORMATS = html`<a:fmtScheme name="Causeway"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst>${[6350, 12_700, 19_050].map((width) => html`<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`)}</a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme>`;

/** The theme of our own slides: the colours and typefaces of the house, those of the site where it sets none. */
export function themeXml(organisation: string, brand: Site['brand']): string {
  const accent = brand?.accent ?? COLOURS.accent;
  const decisions: Readonly<Record<string, string>> = { ...COLOURS.decisions, ...brand?.decisions };
  const colours: readonly (readonly [string, string])[] = [
    ['dk1', COLOURS.dk1],
    ['lt1', COLOURS.lt1],
    ['dk2', COLOURS.dk2],
    ['lt2', COLOURS.lt2],
    ['accent1', accent],
    ['accent2', decisions['financial'] ?? accent],
    ['accent3', decisions['technical'] ?? accent],
    ['accent4', decisions['business'] ?? accent],
    ['accent5', COLOURS.caution],
    ['accent6', COLOURS.line],
    ['hlink', accent],
    ['folHlink', accent],
  ];
  const font = (name: string, face: string) =>
    html`<a:${name}Font><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`;
  const scheme = colours.map(
    ([name, colour]) => html`<a:${name}><a:srgbClr val="${bare(colour)}"/></a:${name}>`,
  );
  return `${DECLARATION}${html`<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${organisation}"><a:themeElements><a:clrScheme name="${organisation}">${scheme}</a:clrScheme><a:fontScheme name="${organisation}">${font('major', brand?.fonts?.display ?? FONTS.display)}${font('minor', brand?.fonts?.text ?? FONTS.text)}</a:fontScheme>${FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`.markup}`;
}
