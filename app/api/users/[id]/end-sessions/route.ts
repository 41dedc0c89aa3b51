import { endpoint } from '@/lib/http/endpoint';
import { endSessions } from '@/lib/users/end-sessions';

export const POST = endpoint({
  action: 'user.endSessions',
  handle: (context, input, _request, { id }) => endSessions(context, { ...Object(input), id }),
});
