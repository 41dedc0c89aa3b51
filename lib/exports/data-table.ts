import type { Readable } from 'node:stream';
import type { Context } from '@/lib/auth/context';
import { FILTER_NAMES, type FilterName, type Filters } from '@/lib/estimates/filters';
import type { Cell, Column } from './columns/column';
import type { FileOptions } from './csv';
import type { PageOptions } from './page-options';

/** Who asks for a table, which rows of it, and in which form. */
export type TableAsked = { ctx: Context; filters: Filters; options: FileOptions };

/** A page of it. */
export type PageAsked = Omit<TableAsked, 'options'> & { page: PageOptions };
export type DataPage = {
  rows: readonly (readonly Cell[])[];
  /** All rows that the filters select. */
  count: number;
  dataVersion: number;
  /** The cursor of the page that follows; null after the last one. */
  next: string | null;
};

/**
 * A public table, declared once: /data/<name>.csv and .json, its lines in the dictionary, the Data Package, the OpenAPI document, the data page
 * and the snapshots all come from here.
 */
export type DataTable = {
  /** As in /data/<name>.csv. */
  name: string;
  columns: readonly Column[];
  /** Columns that tell one row from another. */
  key: readonly string[];
  /** Columns whose values stand in another table: its name and its column. */
  refersTo?: Readonly<Record<string, readonly [table: string, column: string]>>;
  /** Parameters that it understands; all others are refused by name. */
  takes: readonly FilterName[];
  /** Those of them that select nothing here: the name of the file leaves them out. */
  unmoved?: readonly FilterName[];
  /** The rows in their fixed order. What cannot be had at all is thrown here, and answered as a problem. */
  rows: (asked: TableAsked) => Promise<Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>>;
  /** The bytes of the CSV with its head, where the database writes them itself; without it they are made from `rows`. */
  csv?: (asked: TableAsked) => Promise<Readable>;
  /** How many rows there are, where they need not be read for it. */
  count?: (asked: Omit<TableAsked, 'options'>) => Promise<number>;
  /** Its rows by pages, where the JSON of all of them would be too long to be had at once. */
  page?: (asked: PageAsked) => Promise<DataPage>;
};

/** The parameters of the page that its files take: a file has one side, so `compare` is unknown to it. */
export const FILE_FILTERS: readonly FilterName[] = FILTER_NAMES.filter((name) => name !== 'compare');
