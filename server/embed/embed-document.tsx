import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { siteUrl } from '@/lib/auth/site';
import type { ChartModel } from '@/lib/charts/model';
import { pageStyle } from '@/lib/pictures/page-style';
import type { PageView } from '@/lib/views/page-view';
import { EmbedPage } from './embed-page';

/** A chart as a page for somebody else's frame, whole: its style stands in it, because it loads nothing. */
export function embedDocument({ locale, crisis, linkTo }: PageView, model: ChartModel): string {
  const body = renderToStaticMarkup(<EmbedPage model={model} locale={locale} sample={crisis.sample} href={siteUrl() + linkTo({ tables: false })} />);
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <title>{model.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
    </>,
  );
  return `<!DOCTYPE html><html lang="${locale}"><head>${head}<style>${pageStyle(body)}</style></head><body>${body}</body></html>`;
}

/** What such a page may do: paint itself with its own style. Whoever wants may frame it; this holds for these addresses alone. */
export function embedPolicy(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`;
}
