import { once } from 'node:events';
import { connect } from 'node:net';
import { readBody } from '@/lib/http/read-body';
import { problemResponse, toProblem } from '@/lib/http/problem-response';
import { sendWebResponse, toWebRequest } from '@/server/web-adapter';
import { rawRequest, serve, type Fixture } from './http-fixture';

let fixture: Fixture | undefined;
afterEach(() => fixture?.close());

async function answering(handler: (request: Request) => Promise<Response> | Response): Promise<Fixture> {
  fixture = await serve(async (req, res) => sendWebResponse(await handler(toWebRequest(req, res, 'http://here')), req, res));
  return fixture;
}

test('a request arrives whole: method, address, headers, body', async () => {
  const { url } = await answering(async (request) =>
    Response.json({ method: request.method, url: request.url, type: request.headers.get('x-type'), body: await request.text() }),
  );
  const answer = await fetch(`${url}/a%20b?c=%D5%B1`, { method: 'POST', headers: { 'x-type': 'one' }, body: 'Ստեփանակերտ' });
  expect(await answer.json()).toEqual({ method: 'POST', url: 'http://here/a%20b?c=%D5%B1', type: 'one', body: 'Ստեփանակերտ' });
});

test('an answer arrives whole: status, headers, several cookies; HEAD without the body', async () => {
  const headers = new Headers([['x-one', '1'], ['set-cookie', 'a=1; Path=/'], ['set-cookie', 'b=2; Path=/']]);
  const { url } = await answering(() => new Response('words', { status: 201, headers }));
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('x-one'), answer.headers.getSetCookie()]).toEqual([201, '1', ['a=1; Path=/', 'b=2; Path=/']]);
  expect(await answer.text()).toBe('words');
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([201, '']);
});

test('a body that breaks in the middle breaks the connection and is never ended well', async () => {
  const { url, port } = await answering(() => {
    let pieces = 0;
    return new Response(new ReadableStream({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        pieces += 1;
        if (pieces <= 3) controller.enqueue(new TextEncoder().encode(`row ${pieces}\n`));
        else controller.error(new Error('the database is gone'));
      },
    }));
  });
  const { text } = await rawRequest(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  expect(text).toContain('row 3');
  // The last chunk of a whole answer is the zero chunk.
  expect(text).not.toMatch(/\r\n0\r\n/);
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
});

test('a client that goes away aborts the request and cancels the body', async () => {
  const aborted = deferred();
  const cancelled = deferred();
  const { port } = await answering((request) => {
    request.signal.addEventListener('abort', () => aborted.resolve('aborted'));
    return new Response(new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => cancelled.resolve('cancelled'),
    }));
  });
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  await once(socket, 'data');
  socket.destroy();
  expect(await Promise.all([aborted.promise, cancelled.promise])).toEqual(['aborted', 'cancelled']);
});

test('a slow reader holds the writer back', async () => {
  let made = 0;
  const { port } = await answering(() => new Response(new ReadableStream({
    pull: (controller) => {
      made += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  })));
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  socket.pause();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = made;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(made).toBe(after);
  expect(made).toBeLessThan(500);
  socket.destroy();
});

test('a body over the limit is refused while it arrives, whatever it says about its length', async () => {
  let read = 0;
  const { port } = await answering(async (request) => {
    const counted = request.body!.pipeThrough(new TransformStream({
      transform: (chunk: Uint8Array, controller) => {
        read += chunk.byteLength;
        controller.enqueue(chunk);
      },
    }));
    const copy = new Request(request.url, { method: 'POST', headers: request.headers, body: counted, duplex: 'half' } as RequestInit);
    return readBody(copy, 64 * 1024).then((text) => new Response(text), (error) => problemResponse(toProblem(error), 'en'));
  });
  const chunk = `${(16 * 1024).toString(16)}\r\n${'a'.repeat(16 * 1024)}\r\n`;
  const { text } = await rawRequest(port, `POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(200)}`);
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
  expect(text).toContain('"code":"body-too-large"');
  expect(read).toBeLessThan(300 * 1024);
});

function deferred() {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
