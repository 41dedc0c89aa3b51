import type { Column } from './column';

/** events.csv: what happened when, and who says so; by date. */
export const EVENT_COLUMNS = [
  { name: 'event_id', type: 'text', unit: null, hxl: '#event+id', example: '2022-12-13-gas', meaning: 'Name of the event.' },
  { name: 'date', type: 'date', unit: null, hxl: '#date+occurred', example: '2022-12-13', meaning: 'The day; with date_precision month, any day of it.' },
  { name: 'date_precision', type: 'text', unit: null, hxl: '#date+precision', example: 'day', meaning: 'day or month.' },
  { name: 'kind', type: 'text', unit: null, hxl: '#event+type', example: 'gas', meaning: 'access, gas, electricity, medical, ration, aid, legal and others.' },
  { name: 'title_en', type: 'text', unit: null, hxl: '#event+name+i_en', example: 'Piped gas supply stops (evening)', meaning: 'What happened, in English.' },
  { name: 'title_hy', type: 'text', unit: null, hxl: '#event+name+i_hy', example: 'Բնական գազի մատակարարումը դադարում է (երեկոյան)', meaning: 'The same in Armenian.' },
  { name: 'title_ru', type: 'text', unit: null, hxl: '#event+name+i_ru', example: 'Прекращена подача природного газа (вечером)', meaning: 'The same in Russian.' },
  { name: 'attributed_to', type: 'text', unit: null, hxl: '#meta+claimant', example: 'de facto authorities',
    meaning: 'The claimant, where the event is known from one side only.' },
  { name: 'disputed', type: 'text', unit: null, hxl: '#event+disputed', example: 'no', meaning: 'yes where another party tells it otherwise.' },
  { name: 'counter_claim', type: 'text', unit: null, hxl: '#description+counterclaim', example: 'Another party: the supply was never cut', meaning: 'What the other party says.' },
  { name: 'source', type: 'text', unit: null, hxl: '#meta+source', example: 'https://example.org/2022/12/13/gas', meaning: 'Where it was published.' },
  { name: 'confidence', type: 'text', unit: null, hxl: '#meta+confidence', example: 'high', meaning: 'high, medium or low: ours.' },
] as const satisfies readonly Column[];
