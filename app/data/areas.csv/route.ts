export { GET } from '@/lib/exports/areas-csv-route';
