import { GET as unknownFile } from '@/lib/exports/unknown-file-route';

export const logCsv = unknownFile;
export const logJson = unknownFile;
