import { exportCurve, exportRate, exportRows } from './export-rate.mjs';
import { firstVisit, visitRows } from './first-visit.mjs';
import { importCurve, importRate, importRows } from './import-rate.mjs';
import { pageRate, pageRows } from './page-rate.mjs';

/**
 * What is measured, in this order: what only reads before what stores.
 *
 * - `on`: the server it is measured on: `sample` with the reports of a sample, `record` with the documented record alone, `own` what it starts itself
 * - `measure`: gives the numbers
 * - `rows`: the numbers as rows of the table: id, work, measured, target
 * - `curve`: numbers that may change with the reports stored, by name; what has none is the same at any size
 */
export const WORKS = [
  { id: 'P5', on: 'sample', measure: exportRate, rows: exportRows, curve: exportCurve },
  { id: 'P7', on: 'record', measure: ({ origin }) => pageRate(origin), rows: pageRows },
  { id: 'P6', on: 'record', measure: ({ origin }) => firstVisit(origin), rows: visitRows },
  { id: 'P3', on: 'sample', measure: importRate, rows: importRows, curve: importCurve },
];
