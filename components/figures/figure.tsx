import type { ReactNode } from 'react';
import { TellUsLink } from '@/components/layout/tell-us-link';
import { Disclosure } from '@/components/ui/disclosure';
import type { ChartModel } from '@/lib/charts/model';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';
import { FigureAbout } from './figure-about';
import { FigureCaption } from './figure-caption';
import { FigureDownloads, type FileFacts } from './figure-downloads';
import { FigureTables } from './figure-tables';

type FigureProps = {
  view: PageView;
  model: ChartModel;
  /** The drawn chart with whatever belongs right beside it. */
  children: ReactNode;
  /** Rows and sizes of its files, where they were counted. */
  files?: FileFacts | undefined;
};

/** The frame of every figure on a page of several: finding, measure, picture, what it says in words, and the way to its parts. */
export function Figure({ view, model, children, files }: FigureProps) {
  const { locale, search, tables } = view;
  const t = translator(locale);
  const id = `figure-${model.id}`;
  const kind = t(`chartPage.kinds.${model.id}`);
  const own = (part: string) => `${localPath(locale, `/charts/${model.id}`)}${search}#${part}`;
  return (
    <section className="figure" id={id} aria-labelledby={`${id}-title`}>
      <p className="figure-kind">{kind}</p>
      <h2 className="figure-title" id={`${id}-title`}>
        {model.title}
      </h2>
      <p className="figure-subtitle">{model.subtitle}</p>
      {children}
      <FigureCaption model={model} />
      {tables ? <FigureTables locale={locale} model={model} /> : null}
      <div className="figure-parts" role="group" aria-label={t('chartPage.parts', { kind })}>
        <a href={own('table')}>
          {t('chartPage.table')}
          <span className="visually-hidden"> {kind}</span>
        </a>
        <Disclosure summary={t('chartPage.about')}>
          <FigureAbout locale={locale} name={model.id} />
        </Disclosure>
        <Disclosure summary={t('chartPage.download')}>
          <FigureDownloads view={view} name={model.id} files={files} />
        </Disclosure>
        <a href={own('share')}>
          {t('chartPage.more')}
          <span className="visually-hidden"> {kind}</span>
        </a>
        <TellUsLink locale={locale} about={`/charts/${model.id}${search}`} />
      </div>
    </section>
  );
}
