import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What of a page is looked at, and how. */
interface Look {
  /** Parts by their selectors; the whole page unless given. */
  parts?: readonly string[];
  /** Rules that do not hold here. */
  without?: readonly string[];
  /** Only in the light: where the dark has been looked at already, or there is none. */
  isLight?: boolean;
}

/** The rules whose answer depends on colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

// Of what passes nothing is told: thousands of nodes a page, which took three quarters of the time. No page has frames, so that one pass within the page sees all of it, nor anything for which its files are to be loaded once more.
function axeOn(page: Page, { parts = [], without = [] }: Look): AxeBuilder {
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false, rules });
  for (const part of parts) axe.include(part);
  return axe.setLegacyMode();
}

/** What axe finds on a page as it stands, in the light and in the dark. There the same stands in the same places in other colours, so that only the rules of colours are asked again. */
export async function axeFinds(page: Page, look: Look = {}): Promise<string[]> {
  const found: string[] = [];
  const analyze = async (scheme: 'light' | 'dark', axe: AxeBuilder): Promise<void> => {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      found.push(`${scheme}: ${id} at ${String(nodes[0]?.target)}, ${nodes[0]?.html}`);
  };
  await analyze('light', axeOn(page, look));
  if (!look.isLight) await analyze('dark', axeOn(page, look).withRules(OF_COLOURS));
  await page.emulateMedia({ colorScheme: null });
  return found;
}
