export { GET, POST } from '@/lib/imports/imports-route';
