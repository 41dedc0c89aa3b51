import { problems } from '@/lib/core/problem';
import { endpoint } from '@/lib/http/endpoint';

/** An address under /data/ that holds no file: a problem for a script to read, never a page. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async (): Promise<never> => {
    throw problems.notFound();
  },
});
