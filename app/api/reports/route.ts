export { GET, POST } from '@/lib/reports/reports-route';
