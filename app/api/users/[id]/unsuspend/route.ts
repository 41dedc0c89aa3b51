import { endpoint } from '@/lib/http/endpoint';
import { unsuspend } from '@/lib/users/unsuspend';

export const POST = endpoint({
  action: 'user.suspend',
  handle: (context, input, _request, { id }) => unsuspend(context, { ...Object(input), id }),
});
