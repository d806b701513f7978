import { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { compareFindings, type Finding, type Path, type Position } from '../model/finding.ts';
import type { Query } from '../model/queries.ts';
import type { Revision } from '../model/revisions.ts';
import type { Site } from '../model/site.ts';
import { RULES } from './index.ts';
import type { Report, Rule, Subject } from './rule.ts';

/** What a check needs of a content folder that has been read. */
export interface Checkable {
  folder: string;
  site: Site;
  entries: readonly Entry[];
  broken: ReadonlySet<string>;
  siteRead: boolean;
  findings: readonly Finding[];
  permalinks: readonly string[] | undefined;
  revisions: readonly Revision[] | undefined;
  queries: readonly Query[];
  images: ReadonlySet<string>;
  locate: (file: string, path: Path, atKey?: boolean) => Position;
}

/** What came of a check. */
export interface Checked {
  /** Every entry that could be read, all audiences, drafts included. */
  catalog: Catalog;
  /** Everything that is wrong, in order. */
  findings: readonly Finding[];
}

function place(rule: Rule, report: Report, content: Checkable): Finding {
  const file = report.entry?.file ?? `${content.folder}/${report.file ?? ''}`.replace(/\/$/, '');
  const position =
    report.position ??
    (report.path
      ? content.locate(file, report.path, report.atKey)
      : report.entry
        ? { line: 1, column: 1 }
        : undefined);
  const { message, hint } = report;
  const unfinished = rule.finished && report.entry?.data.status === 'draft';
  return {
    rule: rule.id,
    severity: unfinished ? 'warning' : rule.severity,
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    message,
    hint,
  };
}

/** Runs every rule, or those given, over a content folder that has been read; `today` is `YYYY-MM-DD`. */
export function check(content: Checkable, today: string, rules: readonly Rule[] = RULES): Checked {
  const catalog = new Catalog(content.entries, content.site);
  const { broken, siteRead, permalinks, revisions, queries, images } = content;
  const subject: Subject = { catalog, broken, siteRead, permalinks, revisions, queries, images, today };
  const found = rules.flatMap((rule) =>
    [...(rule.check?.(subject) ?? [])].map((report) => place(rule, report, content)),
  );
  return { catalog, findings: [...content.findings, ...found].sort(compareFindings) };
}
