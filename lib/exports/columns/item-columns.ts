import { CATEGORIES } from '@/lib/crisis/vocabulary';
import type { Column } from './column';

/** items.csv: the code list of what can be short. */
export const ITEM_COLUMNS = [
  { name: 'item_code', type: 'text', required: true, unit: null, hxl: '#item+code', example: 'FOOD-BREAD',
    meaning: 'Code of the item in every file.' },
  { name: 'category', type: 'text', required: true, oneOf: CATEGORIES, unit: null, hxl: '#sector+code', example: 'FOOD',
    meaning: 'FOOD, MEDICINE, GAS or MEDICAL_AID.' },
  { name: 'name_en', type: 'text', required: true, unit: null, hxl: '#item+name+i_en', example: 'Bread', meaning: 'Name in English.' },
  { name: 'name_hy', type: 'text', unit: null, hxl: '#item+name+i_hy', example: 'Հաց', meaning: 'Name in Armenian.' },
  { name: 'name_ru', type: 'text', unit: null, hxl: '#item+name+i_ru', example: 'Хлеб', meaning: 'Name in Russian.' },
  { name: 'unit', type: 'text', required: true, unit: null, hxl: '#item+unit', example: 'kg', meaning: 'Unit of its quantities.' },
  { name: 'rates', type: 'text', unit: null, hxl: '#item+rates', example: 'g/person/day; loaf/family',
    meaning: 'Other units that quantities may be in, separated by semicolons.' },
  { name: 'weight', type: 'text', required: true, oneOf: ['essential', 'part'], unit: null, hxl: '#item+weight', example: 'essential',
    meaning: 'essential, or part: in the figures a part item counts at most 3 Severe.' },
  { name: 'quantities', type: 'text', required: true, oneOf: ['public', 'restricted'], unit: null, hxl: '#item+visibility', example: 'public',
    meaning: 'public, or restricted: quantities of this item are never published.' },
  { name: 'source', type: 'text', unit: null, hxl: '#meta+source', example: 'WFP food basket',
    meaning: 'Why the item is on the list.' },
] as const satisfies readonly Column[];
