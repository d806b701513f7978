import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** An accessibility check of a page. Of what passes nothing is told: thousands of nodes a page, which took three quarters of the time. No page has frames, so that one pass within the page sees all of it. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
