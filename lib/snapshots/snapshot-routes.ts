import { GET as unknownFile } from '@/lib/exports/unknown-file-route';

export const snapshotList = unknownFile;
export const snapshotFile = unknownFile;
