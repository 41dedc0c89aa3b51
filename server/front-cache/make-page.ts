import type { DataState, Moment } from './data-clock';
import { KeptPage } from './kept-page';
import type { Render } from './render-inward';
import { stripScripts } from './strip-scripts';

/** A page could not be rendered; nothing of it is kept. */
export class RenderFailed extends Error {
  constructor(readonly status: number) {
    super(`A public page answered ${status}.`);
  }
}

/** What React leaves where a part of the page would come later and be put in place by a script. */
const UNFINISHED = /<template id="B:|<div hidden id="S:/;

/** Renders a page and makes its bytes final. Throws RenderFailed when the page fails or its document is not whole. */
export async function makePage(render: Render, asked: { address: string; light: boolean }, { state }: Moment): Promise<KeptPage> {
  const startedAt = performance.now();
  const { status, headers, body } = await render(asked);
  if (status >= 500) throw new RenderFailed(status);
  const type = headers['content-type'] ?? 'text/html; charset=utf-8';
  const isHtml = type.startsWith('text/html') && body.length > 0;
  const html = isHtml ? stripScripts(body.toString('utf8')) : '';
  if (isHtml && (!html.trimEnd().endsWith('</html>') || UNFINISHED.test(html))) throw new RenderFailed(500);
  return new KeptPage({
    status,
    location: headers.location ?? null,
    type,
    body: isHtml ? Buffer.from(html) : body,
    stamp: stampOf(state),
    changedAt: state?.changedAt ?? null,
    startedAt,
  });
}

/** Two pages of one address with the same stamp are the same. */
export function stampOf(state: DataState | null): string {
  return state ? `${state.version} ${state.isSettled} ${state.snapshot} ${state.day} ${state.turn}` : '';
}
