export { GET } from '@/lib/exports/severity-csv-route';
