import { GET as unknownFile } from '@/lib/exports/unknown-file-route';

export const correctionsCsv = unknownFile;
export const correctionsJson = unknownFile;
export const correctionsAtom = unknownFile;
