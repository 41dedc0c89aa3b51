import { endpoint } from '@/lib/http/endpoint';
import { suspend } from '@/lib/users/suspend';

export const POST = endpoint({
  action: 'user.suspend',
  handle: (context, input, _request, { id }) => suspend(context, { ...Object(input), id }),
});
