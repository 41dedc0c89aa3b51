import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Table } from '@/components/ui/table';
import type { ChartModel } from '@/lib/charts/model';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type FigureProps = {
  locale: Locale;
  model: ChartModel;
  /** What kind of figure this is, above its finding. */
  kind: string;
  /** The drawn chart with whatever stands around it. */
  children: ReactNode;
  /** "How this is counted", a paragraph each. */
  about: string[];
  /** Where the numbers come from and what they are divided by. */
  source: string;
  downloads: ReactNode;
  /** Whether the table is shown, and the address of this page with it shown or not. */
  table: { shown: boolean; href: string };
};

/** The frame of every figure: finding, measure, picture, what it says in words, its table, its definition, its source, its files. */
export function Figure({ locale, model, kind, children, about, source, downloads, table }: FigureProps) {
  const t = translator(locale);
  const id = `figure-${model.id}`;
  return (
    <section className="figure" id={id} aria-labelledby={`${id}-title`}>
      <p className="figure-kind">{kind}</p>
      <h2 className="figure-title" id={`${id}-title`}>
        {model.title}
      </h2>
      <p className="figure-subtitle">{model.subtitle}</p>
      {children}
      {'ending' in model && model.ending ? <p className="figure-ending">{model.ending}</p> : null}
      <div className="figure-sentences">
        {model.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className="figure-table-link">
        <a href={`${table.href}#${id}`}>{t(table.shown ? 'dashboard.figures.hideTable' : 'dashboard.figures.table')}</a>
      </p>
      {table.shown
        ? model.tables.map(({ caption, columns, rows }) => <Table key={caption} caption={caption} columns={columns} rows={rows} />)
        : null}
      <Disclosure summary={t('dashboard.figures.about')}>
        {about.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Disclosure>
      <p className="figure-source">{source}</p>
      {downloads}
    </section>
  );
}
