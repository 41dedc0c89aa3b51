import { csvRoute } from '@/lib/exports/csv-route';
import { GET as unknownFile } from '@/lib/exports/unknown-file-route';
import { CORRECTION_TABLE } from './correction-table';

export const correctionsCsv = csvRoute(CORRECTION_TABLE);
export const correctionsJson = unknownFile;
