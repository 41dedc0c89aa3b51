/**
 * Has the phone keep the form and the outbox, in the language of this page, so that they open without a network (decision 012). Also under
 * Save-Data: what it costs once is mostly in the browser already, and every later visit costs nothing at all.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/worker.js', { scope: '/', updateViaCache: 'none' });
  // Somebody who changes the language keeps that one too; of a worker that is just being installed this page is one of the reasons.
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: 'keep', language: document.documentElement.lang });
}
