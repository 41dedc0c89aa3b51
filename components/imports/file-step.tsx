import { useState, type DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportKit } from './import-kit';

/** The first step: a file chosen or dropped, and the files to begin with. */
export function FileStep({ kit, onChoose }: { kit: ImportKit; onChoose: (file: File) => void }) {
  const t = useTranslations('importPage.file');
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onChoose(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className="import-file">
      <div className={isOver ? 'import-drop import-drop-over' : 'import-drop'} onDrop={drop} onDragOver={over} onDragLeave={() => setOver(false)}>
        <label className="field-label" htmlFor="import-file">
          {t('label')}
        </label>
        <p className="field-hint" id="import-file-hint">
          {t('hint')}
        </p>
        <input
          className="input"
          id="import-file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          aria-describedby="import-file-hint"
          onChange={({ currentTarget: { files } }) => files?.[0] && onChoose(files[0])}
        />
        <p className="import-drop-hint">{t('drop')}</p>
      </div>
      <p>{t('risk')}</p>
      <h2>{t('begin')}</h2>
      <ul className="link-list">
        {(['template', 'example'] as const).map((name) => (
          <li key={name}>
            <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(kit.files[name])}`} download={`shortfall-${name}.csv`}>
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
