import { decisionCost, decisionCurve, decisionRows } from './decision-cost.mjs';
import { duringMasses, massesRows } from './during-masses.mjs';
import { exportCurve, exportRate, exportRows } from './export-rate.mjs';
import { firstVisit, visitRows } from './first-visit.mjs';
import { idleAndStart, idleAndStartRows } from './idle-and-start.mjs';
import { importCurve, importRate, importRows } from './import-rate.mjs';
import { pageRate, pageRows } from './page-rate.mjs';
import { snapshotCost, snapshotCostRows } from './snapshot-cost.mjs';
import { submitRate, submitRateCurve, submitRateRows } from './submit-rate.mjs';
import { trendsCurve, trendsRate, trendsRows } from './trends-rate.mjs';

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
  { id: 'past', on: 'sample', measure: snapshotCost, rows: snapshotCostRows },
  { id: 'P4', on: 'sample', measure: trendsRate, rows: trendsRows, curve: trendsCurve },
  { id: 'P1', on: 'sample', measure: submitRate, rows: submitRateRows, curve: submitRateCurve },
  { id: 'P3', on: 'sample', measure: importRate, rows: importRows, curve: importCurve },
  { id: 'P8', on: 'sample', measure: duringMasses, rows: massesRows },
  { id: 'P11', on: 'sample', measure: decisionCost, rows: decisionRows, curve: decisionCurve },
  { id: 'P7', on: 'record', measure: ({ origin }) => pageRate(origin), rows: pageRows },
  { id: 'P6', on: 'record', measure: ({ origin }) => firstVisit(origin), rows: visitRows },
  { id: 'P9', on: 'own', measure: idleAndStart, rows: idleAndStartRows },
];
