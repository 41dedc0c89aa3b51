import type { ReactNode } from 'react';

export type Column = { key: string; label: string; number?: boolean };

type TableProps = {
  caption: string;
  columns: Column[];
  /** One record per row; the first column is the row's header. */
  rows: Record<string, ReactNode>[];
  /** Only for screen readers, where a heading right above says the same. */
  captionHidden?: boolean;
};

/** A real table in a region that scrolls by itself and can be reached with the keyboard. */
export function Table({ caption, columns, rows, captionHidden = false }: TableProps) {
  const alignment = (column: Column) => (column.number ? 'number' : undefined);
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={alignment(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column, position) =>
                position === 0 ? (
                  <th key={column.key} scope="row" className={alignment(column)}>
                    {row[column.key]}
                  </th>
                ) : (
                  <td key={column.key} className={alignment(column)}>
                    {row[column.key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
