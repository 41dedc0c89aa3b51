import { dropCookieLine } from '@/lib/auth/cookies';
import { endpoint } from '@/lib/http/endpoint';
import { endSession } from './end-session';

/**
 * POST /api/device/forget: ends the session of the one who asks, if there is one, and takes every cookie of ours off the device, also the one
 * that makes it a known device. For whoever clears a phone: a session that ended long ago left its cookies there too. 204.
 */
export const POST = endpoint({
  action: 'device.forget',
  handle: async (ctx) => {
    if (ctx.actor.kind === 'person' && ctx.actor.sessionId) await endSession(ctx, ctx.actor.sessionId);
  },
  present: () => {
    const headers = new Headers({ 'cache-control': 'no-store' });
    for (const purpose of ['session-token', 'csrf-token', 'callback-url', 'device'] as const) headers.append('set-cookie', dropCookieLine(purpose));
    return new Response(null, { status: 204, headers });
  },
});
