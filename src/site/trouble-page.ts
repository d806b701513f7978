import { countFindings, type Finding } from '../model/finding.ts';
import { html } from '../share/html.ts';

const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#17222e,#e9edf1);--soft:light-dark(#4a5663,#adbac7);--paper:light-dark(#fbf9f4,#0f1720);--bad:light-dark(#96340c,#ffab85);--line:light-dark(#e0d9ca,#2c3b4a)}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main{max-width:50rem;margin:0 auto;padding:3rem 1.5rem}
h1{font:500 2.25rem/1.1 Georgia,serif;margin:0 0 .5rem}
p{color:var(--soft);margin:0 0 2rem}
ol{list-style:none;margin:0;padding:0}
li{padding:1rem 0;border-top:1px solid var(--line)}
.place{font:.875rem/1.4 ui-monospace,monospace;color:var(--soft)}
.error strong{color:var(--bad)}
code{font:.95em ui-monospace,monospace;padding:.05em .3em;border-radius:.25em;background:var(--line)}
.hint{color:var(--soft)}`;

const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));

/** The page that stands in for every other while the content has errors: the findings of the check, errors first. */
export function troublePage(findings: readonly Finding[], base: string): string {
  const ordered = [...findings].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  const { error } = countFindings(findings);
  const items = ordered.map(
    ({ severity, file, line, column, message, hint, rule }) =>
      html`<li class="${severity}"><div class="place">${file}${line !== null && `:${line}:${column ?? 1}`}</div><strong>${withCode(message)}</strong><div class="hint">${withCode(hint)} <small>[${rule}]</small></div></li>`,
  );
  const page = html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${error} to mend</title><style>${STYLE}</style><script type="module" src="${base}@vite/client"></script></head><body><main><h1>${error === 1 ? 'One thing' : `${error} things`} to mend</h1><p>The site comes back by itself when the content is free of errors.</p><ol>${items}</ol></main></body></html>`;
  return `<!doctype html>${page.markup}`;
}
