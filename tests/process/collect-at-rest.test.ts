import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectAtRest } from '@/server/collect-at-rest';

const REST_MS = 40;

describe('giving memory back at rest', () => {
  let server: Server;
  let origin: string;
  let end: () => void;
  const open: ServerResponse[] = [];
  const collect = jest.fn();

  beforeEach(async () => {
    collect.mockClear();
    server = createServer((req, res) => (req.url === '/slow' ? open.push(res) : res.end('done')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    end = collectAtRest(server, { restMs: REST_MS, collect });
  });

  afterEach(async () => {
    end();
    await new Promise((resolve) => server.close(resolve));
  });

  const collected = async (times: number) => {
    for (let wait = 0; collect.mock.calls.length < times && wait < 200; wait += 1) await sleep(REST_MS / 4);
    await sleep(3 * REST_MS);
    return collect.mock.calls.length;
  };
  const ask = async (path: string) => (await fetch(origin + path, { headers: { connection: 'close' } })).text();

  it('happens once after the start, and once after a busy time however much was asked', async () => {
    expect(await collected(1)).toBe(1);
    await Promise.all([ask('/'), ask('/areas'), ask('/record')]);
    expect(await collected(2)).toBe(2);
  });

  it('waits for the answer that is under way', async () => {
    expect(await collected(1)).toBe(1);
    const slow = ask('/slow');
    await ask('/');
    await sleep(3 * REST_MS);
    expect(collect).toHaveBeenCalledTimes(1);
    open.forEach((res) => res.end('late'));
    expect(await slow).toBe('late');
    expect(await collected(2)).toBe(2);
  });

  it('is not put off and not begun by whoever watches over the process', async () => {
    expect(await collected(1)).toBe(1);
    await ask('/readyz');
    await ask('/livez');
    expect(await collected(1)).toBe(1);
  });

  it('ends with the server', async () => {
    end();
    await sleep(3 * REST_MS);
    expect(collect).not.toHaveBeenCalled();
  });
});
