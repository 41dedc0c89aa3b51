import { endpoint } from '@/lib/http/endpoint';
import { setRole } from '@/lib/users/set-role';

export const POST = endpoint({
  action: 'user.setRole',
  handle: (context, input, _request, { id }) => setRole(context, { ...Object(input), id }),
});
