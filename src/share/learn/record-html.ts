import { type CompletionRecord, SELF_REPORTED } from '../../model/learning/record.ts';
import { type Html, html } from '../html.ts';

/** A record of completion, to print or to send. */
export const recordHtml = (record: CompletionRecord, dayWords: string): Html =>
  html`<label class="record-name"><span>Your name, if it is to stand on it</span><input type="text" autocomplete="name" data-name></label><div class="sheet"><p class="sheet-what">Record of completion</p><h3>${record.path}</h3><p class="sheet-name" data-name-shown></p><dl><dt>Learning path of</dt><dd>${record.organisation}; steps done: ${record.steps} of ${record.steps}</dd><dt>Date</dt><dd>${dayWords}</dd><dt>Score</dt><dd>${record.right} of ${record.asked} questions right at the first try</dd><dt>Content revision</dt><dd>${record.revision}</dd></dl><p class="sheet-note">${SELF_REPORTED}</p></div><p class="file-actions"><button type="button" class="primary" data-print-record>Print</button><button type="button" class="quiet" data-copy-record>Copy as text</button><button type="button" class="quiet" data-save-record>Save as a file</button><a data-mail-record href="mailto:">Send by mail</a><span role="status"></span></p>`;
