import { FilterBar } from '@/components/filters/filter-bar';
import { PageFrame } from '@/components/layout/page-frame';
import { TellUsLink } from '@/components/layout/tell-us-link';
import type { ChartModel } from '@/lib/charts/model';
import { nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ChangesIn } from '@/lib/record/read-changes';
import type { PageView } from '@/lib/views/page-view';
import { Cite } from './cite';
import { CorrectionsNote } from './corrections-note';
import { EmbedCode } from './embed-code';
import { FigureAbout } from './figure-about';
import { FigureCaption } from './figure-caption';
import { FigureDownloads, type FileFacts } from './figure-downloads';
import { FigureTables } from './figure-tables';
import { PictureOf } from './picture-of';
import { ShareAddress } from './share-address';

type ChartPageProps = { view: PageView; model: ChartModel; files: FileFacts; changes: ChangesIn };

/** One figure on a page of its own, with all its parts open: the address that is shared, cited and embedded. */
export function ChartPage({ view, model, files, changes }: ChartPageProps) {
  const { locale, crisis, path, search } = view;
  const t = translator(locale);
  const sections = ['chart', 'table', 'about', 'download', 'share'] as const;
  const heading = { chart: 'chart', table: 'tables', about: 'about', download: 'download', share: 'more' };
  return (
    <PageFrame locale={locale} path={path} query={search} crisis={crisis} past={view.past}>
      <p className="headline-place">{nameIn(locale, crisis.names)}</p>
      <p className="figure-kind">{t(`chartPage.kinds.${model.id}`)}</p>
      <h1 className="figure-title">{model.title}</h1>
      <p className="figure-subtitle">{model.subtitle}</p>
      <FilterBar {...view} />
      <nav className="figure-tabs" aria-label={t('chartPage.onThisPage')}>
        {sections.map((name) => (
          <a key={name} href={`#${name}`}>
            {t(`chartPage.${heading[name]}`)}
          </a>
        ))}
      </nav>
      <section id="chart" aria-label={t('chartPage.chart')}>
        <PictureOf view={view} model={model} />
        <FigureCaption model={model} />
        <CorrectionsNote view={view} changes={changes} />
      </section>
      <section className="figure" id="table" aria-labelledby="table-title">
        <h2 id="table-title">{t('chartPage.tables')}</h2>
        <FigureTables locale={locale} model={model} />
      </section>
      <section className="figure" id="about" aria-labelledby="about-title">
        <h2 id="about-title">{t('chartPage.about')}</h2>
        <FigureAbout locale={locale} name={model.id} />
      </section>
      <section className="figure" id="download" aria-labelledby="download-title">
        <h2 id="download-title">{t('chartPage.download')}</h2>
        <FigureDownloads view={view} name={model.id} files={files} />
      </section>
      <section className="figure" id="share" aria-labelledby="share-title">
        <h2 id="share-title">{t('chartPage.more')}</h2>
        <ShareAddress {...view} />
        <div id="cite">
          <Cite view={view} model={model} />
        </div>
        <EmbedCode view={view} model={model} />
        <p>
          <TellUsLink locale={locale} about={path + search} />
        </p>
      </section>
      <p>
        <a href={`${localPath(locale, '/')}${search}`}>{t('chartPage.back')}</a>
      </p>
    </PageFrame>
  );
}
