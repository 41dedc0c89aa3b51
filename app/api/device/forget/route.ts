export { POST } from '@/lib/sign-in/forget-device-route';
