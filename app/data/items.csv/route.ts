export { GET } from '@/lib/exports/items-csv-route';
