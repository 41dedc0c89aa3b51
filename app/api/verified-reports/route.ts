export { GET } from '@/lib/reports/verified-reports-route';
