export { GET } from '@/lib/exports/reports-csv-route';
