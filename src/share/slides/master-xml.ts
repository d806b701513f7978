import { type Html, html } from '../html.ts';
import { EMU, OWN_FRAME } from './frame.ts';
import type { Box } from './shapes.ts';
import { DECLARATION, GROUP_HEAD, NAMESPACES } from './slide-xml.ts';

/** A picture of a package: its name, and its size in points as it is shown. */
export interface Picture {
  /** The id of the relationship that leads to it. */
  id: string;
  width: number;
  height: number;
  /** What it shows, for those who cannot see it. */
  alt: string;
}

const emu = (points: number): number => Math.round(points * EMU);

const transform = ({ x, y, width, height }: Box): Html =>
  html`<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

interface Place {
  id: number;
  name: string;
  /** Type and further attributes of the placeholder. */
  kind: Html;
  box?: Box;
  prompt: string;
  body?: Html;
  style?: Html;
  /** What stands in place of the prompt. */
  field?: Html;
}

const placeXml = ({ id, name, kind, box, prompt, body, style, field }: Place): Html =>
  html`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${box && transform(box)}${box && html`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`}</p:spPr><p:txBody>${body ?? html`<a:bodyPr/>`}<a:lstStyle>${style}</a:lstStyle><a:p>${field ?? html`<a:r><a:rPr lang="en"/><a:t>${prompt}</a:t></a:r>`}</a:p></p:txBody></p:sp>`;

const inset = (anchor: string): Html =>
  html`<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;

const NUMBER_BOX: Box = { x: 880, y: 506, width: 40, height: 18 };

const NUMBER = html`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en"/><a:t>‹#›</a:t></a:fld>`;

const ink = (name: string, mod?: number): Html =>
  html`<a:solidFill><a:schemeClr val="${name}">${mod !== undefined && html`<a:lumMod val="${mod * 1000}"/><a:lumOff val="${(100 - mod) * 1000}"/>`}</a:schemeClr></a:solidFill>`;

const number = (fill: Html, box?: Box): Html =>
  placeXml({
    id: 4,
    name: 'Slide number',
    kind: html`type="sldNum" sz="quarter" idx="12"`,
    ...(box ? { box } : {}),
    prompt: '',
    ...(box ? { body: inset('ctr') } : {}),
    style: html`<a:lvl1pPr algn="r"><a:defRPr sz="1200">${fill}</a:defRPr></a:lvl1pPr>`,
    field: NUMBER,
  });

const level = (place: number): Html =>
  html`<a:lvl${place}pPr marL="${emu((place - 1) * 18)}" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/><a:defRPr sz="${place === 1 ? 1600 : 1400}" kern="1200">${ink('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${place}pPr>`;

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const otherLevel = (place: number): Html =>
  html`<a:lvl${place}pPr marL="${emu((place - 1) * 36)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200">${ink('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${place}pPr>`;

const TITLE_STYLE = html`<p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="${OWN_FRAME.titleSize * 100}" kern="1200">${ink('tx1')}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>`;

const background = (name: string): Html => html`<p:bg><p:bgPr>${ink(name)}<a:effectLst/></p:bgPr></p:bg>`;

/** The master of our own slides. */
export const masterXml = (layouts: readonly string[]): string =>
  `${DECLARATION}${html`<p:sldMaster ${NAMESPACES}><p:cSld>${background('bg1')}<p:spTree>${GROUP_HEAD}${placeXml({ id: 2, name: 'Title', kind: html`type="title"`, box: OWN_FRAME.title, prompt: 'Title', body: inset('ctr') })}${placeXml({ id: 3, name: 'Text', kind: html`type="body" idx="1"`, box: OWN_FRAME.body, prompt: 'Text', body: inset('t') })}${number(ink('tx1', 75), NUMBER_BOX)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.map((id, index) => html`<p:sldLayoutId id="${2_147_483_649 + index}" r:id="${id}"/>`)}</p:sldLayoutIdLst><p:hf hdr="0" ftr="0" dt="0"/><p:txStyles>${TITLE_STYLE}<p:bodyStyle>${LEVELS.map(level)}</p:bodyStyle><p:otherStyle>${LEVELS.map(otherLevel)}</p:otherStyle></p:txStyles></p:sldMaster>`.markup}`;

const pictureXml = ({ id, width, height, alt }: Picture, shape: number, at: { x: number; y: number }): Html =>
  html`<p:pic><p:nvPicPr><p:cNvPr id="${shape}" name="Logo" descr="${alt}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform({ ...at, width, height })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

const layout = (
  attributes: Html,
  name: string,
  back: Html | undefined,
  shapes: readonly (Html | undefined)[],
): string =>
  `${DECLARATION}${html`<p:sldLayout ${NAMESPACES} ${attributes} preserve="1"><p:cSld name="${name}">${back}<p:spTree>${GROUP_HEAD}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`.markup}`;

/** The name of the layout of our own slides, by which they are known again in other decks. */
export const OWN_LAYOUT = 'Causeway slide';

/** The layout of slides. */
export const slideLayoutXml = (logo: Picture | undefined): string =>
  layout(html`type="titleOnly"`, OWN_LAYOUT, undefined, [
    logo && pictureXml(logo, 5, { x: 920 - logo.width, y: 22 }),
    placeXml({ id: 2, name: 'Title', kind: html`type="title"`, prompt: 'Title' }),
    number(ink('tx1', 75)),
  ]);

const COVER = {
  title: { x: 80, y: 170, width: 800, height: 110 },
  sub: { x: 80, y: 306, width: 800, height: 150 },
};

/** The layout of the first slide, on a dark ground. */
export const coverLayoutXml = (logo: Picture | undefined): string =>
  layout(html`type="title" showMasterSp="0"`, 'Causeway cover', background('tx2'), [
    logo && pictureXml(logo, 5, { x: 80, y: 64 }),
    html`<p:sp><p:nvSpPr><p:cNvPr id="6" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform({ x: 80, y: 288, width: 72, height: 3 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ink('bg2')}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en"/></a:p></p:txBody></p:sp>`,
    placeXml({
      id: 2,
      name: 'Title',
      kind: html`type="ctrTitle"`,
      box: COVER.title,
      prompt: 'Title',
      body: inset('b'),
      style: html`<a:lvl1pPr algn="l"><a:defRPr sz="4000">${ink('bg1')}</a:defRPr></a:lvl1pPr>`,
    }),
    placeXml({
      id: 3,
      name: 'Subtitle',
      kind: html`type="subTitle" idx="1"`,
      box: COVER.sub,
      prompt: 'Subtitle',
      body: inset('t'),
      style: html`<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="1600">${ink('bg2')}</a:defRPr></a:lvl1pPr>`,
    }),
  ]);

const NOTES = {
  image: { x: 54, y: 58, width: 432, height: 243 },
  text: { x: 54, y: 322, width: 432, height: 400 },
};

/** The master of notes. */
export const notesMasterXml = (): string =>
  `${DECLARATION}${html`<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP_HEAD}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transform(NOTES.image)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>${placeXml({ id: 3, name: 'Notes', kind: html`type="body" sz="quarter" idx="3"`, box: NOTES.text, prompt: 'Notes' })}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>${LEVELS.map((place) => html`<a:lvl${place}pPr marL="${emu((place - 1) * 18)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${place}pPr>`)}</p:notesStyle></p:notesMaster>`.markup}`;
