export { GET } from '@/lib/exports/events-csv-route';
