export { authRoute as GET, authRoute as POST } from '@/lib/sign-in/auth-route';
