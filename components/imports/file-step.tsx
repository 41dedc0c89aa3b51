import { useState, type DragEvent } from 'react';
import type { ImportKit } from './import-kit';

/** The first step: a file chosen or dropped, and the files to begin with. */
export function FileStep({ kit, onChoose }: { kit: ImportKit; onChoose: (file: File) => void }) {
  const words = kit.messages.importPage.file;
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
          {words.label}
        </label>
        <p className="field-hint" id="import-file-hint">
          {words.hint}
        </p>
        <input
          className="input"
          id="import-file"
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          aria-describedby="import-file-hint"
          onChange={({ currentTarget: { files } }) => files?.[0] && onChoose(files[0])}
        />
        <p className="import-drop-hint">{words.drop}</p>
      </div>
      <p>{words.risk}</p>
      <h2>{words.begin}</h2>
      <ul className="link-list">
        {(['template', 'example'] as const).map((name) => (
          <li key={name}>
            <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(kit.files[name])}`} download={`shortfall-${name}.csv`}>
              {words[name]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
