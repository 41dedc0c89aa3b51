import type { Translate } from '@/lib/i18n/translate';
import type { PreviewRow } from './preview-rows';

/** The public version of a report before it is sent, and what never becomes part of it. */
export function PreviewList({ t, rows }: { t: Translate; rows: PreviewRow[] }) {
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('entry.check.preview.title')}</h2>
      <p>{t('entry.check.preview.lead')}</p>
      <dl className="facts">
        {rows.map(({ label, text }) => (
          <div className="facts-row" key={label + text}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p>{t('entry.check.preview.never')}</p>
    </section>
  );
}
