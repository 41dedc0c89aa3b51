export { GET } from '@/lib/exports/trends-csv-route';
