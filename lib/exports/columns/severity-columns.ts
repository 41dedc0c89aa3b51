import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Column } from './column';

/** severity.csv: F1, people by severity; by day, area (the whole crisis first), category, severity from 5 to 1, then no_report. */
export const SEVERITY_COLUMNS = [
  { name: 'day', type: 'date', required: true, unit: null, hxl: '#date', example: '2023-07-31',
    meaning: 'The day that the row describes.' },
  { name: 'area_code', type: 'text', required: true, unit: null, hxl: '#adm1+code', example: 'stepanakert',
    meaning: 'Public area, as in areas.csv.' },
  { name: 'area_name', type: 'text', required: true, unit: null, hxl: '#adm1+name', example: 'Stepanakert / Khankendi',
    meaning: 'Name of the area in the language of the file.' },
  { name: 'area_level', type: 'integer', required: true, range: [0, 1], unit: null, hxl: '#adm1+level', example: '1',
    meaning: '0 the whole crisis area, 1 a district. Districts make up the whole: never add rows of both levels.' },
  { name: 'category', type: 'text', required: true, oneOf: CATEGORIES, unit: null, hxl: '#sector+code', example: 'FOOD',
    meaning: 'FOOD, MEDICINE, GAS or MEDICAL_AID.' },
  { name: 'severity', type: 'text', required: true, oneOf: ['1', '2', '3', '4', '5', 'no_report'], unit: null, hxl: '#severity', example: '4',
    meaning: '1 Minimal, 2 Stress, 3 Severe, 4 Extreme, 5 Catastrophic, or no_report: nothing in force on that day.' },
  { name: 'basis', type: 'text', required: true, oneOf: ['own', 'whole_area', 'none'], unit: null, hxl: '#meta+basis', example: 'own',
    meaning: 'own: a report of the area or a place in it; whole_area: only a statement about the whole crisis area; none: no report.' },
  { name: 'people', type: 'integer', required: true, range: [0, null], unit: 'people', hxl: '#population+num', example: '60000',
    meaning: 'People who live in areas that report this severity; the rows of one day, area and category add up to its population.' },
  { name: 'last_severity', type: 'integer', range: [1, 5], unit: null, hxl: '#severity+last', example: '4',
    meaning: 'In no_report: the severity that was last reported, while it is not long ago.' },
  { name: 'last_reported_on', type: 'date', unit: null, hxl: '#date+last', example: '2023-07-25',
    meaning: 'In no_report: the day that this last report describes.' },
  { name: 'data_version', type: 'integer', required: true, range: [0, null], unit: null, hxl: '#meta+version', example: '42',
    meaning: 'Version of the public data of this installation.' },
] as const satisfies readonly Column[];
