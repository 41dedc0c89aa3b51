import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const LOOKS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
];

/** Violations that axe finds on each address, over a narrow light and a wide dark window. */
export async function axeCount(origin, addresses) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const counts = new Map(addresses.map((address) => [address, 0]));
  try {
    for (const { colorScheme, width } of LOOKS) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const address of addresses) {
        await page.goto(origin + address);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        counts.set(address, counts.get(address) + violations.length);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return counts;
}
