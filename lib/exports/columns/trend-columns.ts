import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Column } from './column';

/** trends.csv: every measure as a long table; by day, area (the whole crisis first), category, ANY, measure. */
export const TREND_COLUMNS = [
  { name: 'day', type: 'date', required: true, unit: null, hxl: '#date', example: '2023-07-31',
    meaning: 'The day that the row describes.' },
  { name: 'area_code', type: 'text', required: true, unit: null, hxl: '#adm1+code', example: 'stepanakert',
    meaning: 'Public area, as in areas.csv.' },
  { name: 'area_name', type: 'text', required: true, unit: null, hxl: '#adm1+name', example: 'Stepanakert / Khankendi',
    meaning: 'Name of the area in the language of the file.' },
  { name: 'area_level', type: 'integer', required: true, range: [0, 1], unit: null, hxl: '#adm1+level', example: '1',
    meaning: '0 the whole crisis area, 1 a district.' },
  { name: 'category', type: 'text', required: true, oneOf: [...CATEGORIES, 'ANY'], unit: null, hxl: '#sector+code', example: 'FOOD',
    meaning: 'FOOD, MEDICINE, GAS, MEDICAL_AID, or ANY: any of the four, where people are counted once.' },
  { name: 'measure', type: 'text', required: true,
    oneOf: ['people_severe', 'people_affected', 'coverage_own', 'coverage_any', 'reports'], unit: null, hxl: '#indicator+code', example: 'people_severe',
    meaning: 'people_severe: people in areas reporting severity 3 or more. people_affected: people affected, as reported. coverage_own, ' +
      'coverage_any: share of the population in areas with a report of their own, with any. reports: public reports that describe the day.' },
  { name: 'value', type: 'decimal', range: [0, null], unit: 'people, share 0 to 1, or reports', hxl: '#indicator+value+num', example: '60000',
    meaning: 'The figure; empty: see status. People affected by any category are never one number: see low and high.' },
  { name: 'low', type: 'integer', range: [0, null], unit: 'people', hxl: '#indicator+low+num', example: '52',
    meaning: 'people_affected: the smallest of the reports in force; for ANY "at least".' },
  { name: 'high', type: 'integer', range: [0, null], unit: 'people', hxl: '#indicator+high+num', example: '175',
    meaning: 'people_affected: the largest of the reports in force; for ANY "at most".' },
  { name: 'status', type: 'text', required: true,
    oneOf: ['known', 'unknown', 'no_report', 'suppressed', 'partly_suppressed'], unit: null, hxl: '#indicator+status', example: 'known',
    meaning: 'known; unknown (nobody said); no_report (nothing in force); suppressed (too few to be published); partly_suppressed (read ' +
      '"at least": small numbers inside are not counted).' },
  { name: 'data_version', type: 'integer', required: true, range: [0, null], unit: null, hxl: '#meta+version', example: '42',
    meaning: 'Version of the public data of this installation.' },
] as const satisfies readonly Column[];
