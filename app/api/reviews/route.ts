export { POST } from '@/lib/review/reviews-route';
