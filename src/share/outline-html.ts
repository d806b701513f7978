import {
  type Backlinks,
  GLANCE,
  type Outline,
  type Part as OutlinePart,
  type Section,
} from '../model/outline.ts';
import type { Site } from '../model/site.ts';
import { teamOf } from '../model/site.ts';
import { isBriefValue } from '../model/value.ts';
import { type Html, html, type Part } from './html.ts';
import { refHtml } from './ref-html.ts';
import { cellsHtml, dayHtml, valueHtml } from './value-html.ts';

/** What the sections of an entry are written with. */
export interface OutlineContext {
  /** Prefix of every link, with a slash at both ends. */
  base: string;
  site: Site;
  /** Root-relative address of the page that lists all that names the entry. */
  linksAddress: string;
}

// As in values, end tags that HTML implies and quotes around words are left out.

const headed = (part: OutlinePart, { base }: OutlineContext, alone: boolean): Html =>
  html`<div class="part${part.caution && ' open'}" id="${part.anchor}"><h3${alone && html` class=unseen`}>${part.label}</h3>${bodyOf(part, base)}${part.more && html`<p class=more><a href="${base}${part.more.address.slice(1)}">${part.more.label}</a></p>`}</div>`;

function bodyOf({ value, label }: OutlinePart, base: string): Html {
  const inner = valueHtml(value, base, label);
  return value.type === 'text' || value.type === 'claim' ? html`<p>${inner}</p>` : inner;
}

const factsHtml = (parts: readonly OutlinePart[], { base }: OutlineContext): Part =>
  parts.length > 0 &&
  html`<dl class=facts>${parts.map(({ anchor, label, value }) => html`<div id="${anchor}"><dt>${label}<dd>${valueHtml(value, base, label)}</div>`)}</dl>`;

function openHtml(section: Section, { site }: OutlineContext): Part {
  if (section.open.length === 0) return '';
  const questions = section.open.map(({ about, ask, owner, by }) => {
    const anchor =
      section.parts.some((part) => part.anchor === about) || section.id === about ? '' : html` id="${about}"`;
    return html`<li${anchor}><q>${ask}</q> <span class=who>${teamOf(site, owner)?.name ?? owner} finds out by ${dayHtml(by)}</span>`;
  });
  return html`<div class=open><h3>Still open</h3><ul>${questions}</ul></div>`;
}

/** Who names an entry by one relation: the phrase, the entries, why each, and what is said beside it. */
export function backlinksHtml(group: Backlinks & { more?: number }, context: OutlineContext): Html {
  const { base, linksAddress } = context;
  const items = group.links.map(
    ({ ref, reason, cells }) =>
      html`<li>${refHtml(ref, base)}${reason && html`<span class=why>${reason}</span>`}${cellsHtml(cells, base, 'notes')}`,
  );
  const more = group.more
    ? html`<p class=more><a href="${base}${linksAddress.slice(1)}">All ${group.links.length + group.more}</a></p>`
    : '';
  return html`<div class=backlinks><h3>${group.label}${group.sort && html` <span class=sort>${group.sort}</span>`}</h3><ul>${items}</ul>${more}</div>`;
}

function sectionHtml(section: Section, context: OutlineContext): Html {
  const [solo] = section.parts;
  const brief =
    section.id === GLANCE ? section.parts : section.parts.filter(({ value }) => isBriefValue(value));
  const full = section.parts.filter((part) => !brief.includes(part));
  const single = solo && section.parts.length === 1 && solo.anchor === section.id ? solo : undefined;
  const heading = html`<h2>${section.heading}</h2>`;
  const question = section.question;
  const head = question
    ? html`<header><div>${heading}<p class=ask>${question.ask}</p></div></header>`
    : section.id === GLANCE
      ? html`<h2 class=unseen>${section.heading}</h2>`
      : heading;
  const id = section.id === GLANCE ? '' : html` id="${section.id}"`;
  const content = single
    ? bodyOf(single, context.base)
    : html`${factsHtml(brief, context)}${full.map((part) => headed(part, context, section.parts.length === 1))}`;
  return html`<section class="section${section.id === GLANCE && ' glance'}"${id}>${head}${content}${openHtml(section, context)}${section.incoming.map((group) => !group.told && backlinksHtml(group, context))}</section>`;
}

/** The sections of an entry as HTML, every anchor in its place. */
export const outlineHtml = (outline: Outline, context: OutlineContext): string =>
  html`${outline.sections.map((section) => sectionHtml(section, context))}`.markup;
