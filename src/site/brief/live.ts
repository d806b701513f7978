// What composes a brief and shows it, in one file for pages that need neither at first.
export { compose } from './compose.ts';
export { showBrief } from './show.ts';
