export { POST } from '@/lib/review/review-route';
