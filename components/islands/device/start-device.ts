import { pageAddress } from '../outbox/page-language';
import { make } from '../make';
import { clearPanel } from './clear-panel';
import { loadPhoneWords } from './device-words';
import { neutralSwitch } from './neutral-switch';
import { storageLines } from './storage-lines';

/** What this phone keeps and how to take it away: on the page of the outbox, filled by script alone, as without it nothing is kept. */
export async function startDevice(host: HTMLElement): Promise<void> {
  const words = await loadPhoneWords();
  const { title, help } = words.device;
  const heading = make('h2', { id: 'device-title' }, title);
  const about = make('p', {}, make('a', { href: pageAddress('/about#phone') }, help));
  const parts = [storageLines(words), neutralSwitch(words.device.neutral), clearPanel(words), about];
  host.replaceChildren(make('section', { 'aria-labelledby': 'device-title' }, heading, ...parts));
}
