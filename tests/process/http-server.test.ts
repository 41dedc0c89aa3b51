import { connect } from 'node:net';
import { closeHttpServer, listen, makeHttpServer } from '@/server/http-server';
import type { AddressInfo } from 'node:net';

async function started(delayMs: number) {
  let reached: () => void = () => {};
  const arrived = new Promise<void>((resolve) => (reached = resolve));
  const server = makeHttpServer((req, res) => {
    reached();
    setTimeout(() => res.end('accepted'), delayMs).unref();
  });
  await listen(server, '127.0.0.1', 0);
  const { port } = server.address() as AddressInfo;
  return { server, arrived, url: `http://127.0.0.1:${port}`, port };
}

test('a request under way is finished, a new one is not taken, an idle connection does not hold the end up', async () => {
  const { server, arrived, url, port } = await started(200);
  const idle = connect(port, '127.0.0.1');
  const underWay = fetch(url).then((answer) => answer.text());
  await arrived;
  const began = Date.now();
  const closed = closeHttpServer(server, new AbortController().signal);
  await expect(fetch(url)).rejects.toThrow();
  expect(await underWay).toBe('accepted');
  idle.on('error', () => undefined);
  await closed;
  expect(Date.now() - began).toBeLessThan(1_500);
});

test('told a second time, it cuts off what is still under way', async () => {
  const { server, arrived, url } = await started(5_000);
  const underWay = fetch(url);
  await arrived;
  const hurry = new AbortController();
  const closed = closeHttpServer(server, hurry.signal);
  const refused = expect(underWay).rejects.toThrow();
  hurry.abort();
  await Promise.all([closed, refused]);
});

test('a port in use is an error that says so', async () => {
  const { server, port } = await started(0);
  await expect(listen(makeHttpServer(() => {}), '127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await closeHttpServer(server, new AbortController().signal);
});
