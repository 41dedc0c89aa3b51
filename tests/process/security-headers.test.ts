import type { IncomingMessage } from 'node:http';
import { dropForgedHeaders, setDataHeaders, setSecurityHeaders } from '@/server/security-headers';
import { serve } from './http-fixture';

async function answered(dev: boolean, sent: Record<string, string> = {}) {
  let seen: IncomingMessage['headers'] = {};
  const fixture = await serve((req, res) => {
    dropForgedHeaders(req);
    setSecurityHeaders(req, res, dev);
    seen = { ...req.headers };
    res.end();
  });
  const { headers } = await fetch(fixture.url, { headers: sent });
  await fixture.close();
  return { headers, seen, policy: headers.get('content-security-policy')! };
}

test('every page carries the headers, and a private one a policy that runs only scripts of its own nonce', async () => {
  const { headers, policy } = await answered(false);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
  });
  expect(headers.has('x-powered-by')).toBe(false);
  const directives = Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect(directives).toMatchObject({
    'default-src': "'self'",
    'script-src': expect.stringMatching(/^'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'$/),
    'style-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
  expect(policy).not.toContain('unsafe');
});

test('the nonce is another each time, and Next finds it on the request', async () => {
  const [one, two] = [await answered(false), await answered(false)];
  expect(one.policy).not.toBe(two.policy);
  expect(one.seen['content-security-policy']).toBe(one.policy);
});

test('development allows what its tools need, production does not', async () => {
  expect((await answered(true)).policy).toContain("'unsafe-eval'");
});

test('what only the server may say is taken off, the rest stays', async () => {
  const forged = {
    'x-shortfall-form': 'key',
    'x-forwarded-host': 'elsewhere',
    'x-forwarded-for': '1.2.3.4',
    'x-real-ip': '1.2.3.4',
    forwarded: 'for=1.2.3.4',
    'x-middleware-subrequest': 'middleware',
    'content-security-policy': "script-src 'nonce-guessed'",
  };
  const { seen } = await answered(false, { ...forged, 'accept-language': 'hy' });
  expect(seen['accept-language']).toBe('hy');
  for (const [name, value] of Object.entries(forged)) expect(seen[name]).not.toBe(value);
});

test('an answer in JSON carries what it needs: no guessing of types, nothing loaded, run or framed', async () => {
  const fixture = await serve((_, res) => {
    setDataHeaders(res);
    res.end('{}');
  });
  const { headers } = await fetch(fixture.url);
  await fixture.close();
  const sent = Object.fromEntries([...headers].filter(([name]) => /^(x-|content-security|referrer|permissions|cross-)/.test(name)));
  expect(sent).toEqual({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" });
});
