import { GET as unknownFile } from '@/lib/exports/unknown-file-route';

export const openApi = unknownFile;
