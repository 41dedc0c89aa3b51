import { headers } from 'next/headers';

/** Whether the page that is being rendered is for a reader who saves data: a view of its own, told apart by `Vary: Save-Data`. */
export async function savesData(): Promise<boolean> {
  return (await headers()).get('save-data') === 'on';
}
