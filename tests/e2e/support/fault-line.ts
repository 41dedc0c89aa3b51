import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * How a line behaves: `clear` passes everything on; `away` takes no connection and breaks those there are; `deaf` brings every byte to the
 * server and none back: the connection breaks when the answer begins.
 */
export type LineState = 'clear' | 'away' | 'deaf';

type Slowness = {
  delayMs: number;
  bytesPerSecond: number;
  /** Share of requests, 0 to 1, in the middle of which the connection breaks. */
  broken: number;
  random: () => number;
};

export type FaultLine = {
  url: string;
  port: number;
  set: (state: LineState) => void;
  /** From now on as slow as this; null as fast as the machine. */
  slow: (slowness: Slowness | null) => void;
  /** Bytes that went through in both directions since the last call, and how many connections were broken. */
  count: () => { bytes: number; broken: number };
  close: () => Promise<void>;
};

/** A line between browser and server that fails as lines fail: below HTTP, so that browser and server see nothing but TCP. */
export async function openFaultLine(serverPort: () => number): Promise<FaultLine> {
  const open = new Set<Socket>();
  let state: LineState = 'clear';
  let slowness: Slowness | null = null;
  let bytes = 0;
  let broken = 0;
  const ways = { up: 0, down: 0 };

  /** Both directions are a pipe each, shared by all connections: what is sent later arrives later. */
  const pass = (chunk: Buffer, way: keyof typeof ways, give: (part: Buffer) => void) => {
    bytes += chunk.length;
    if (!slowness) return give(chunk);
    const { bytesPerSecond, delayMs } = slowness;
    for (let from = 0; from < chunk.length; from += 256) {
      const part = chunk.subarray(from, from + 256);
      ways[way] = Math.max(ways[way], Date.now()) + (part.length / bytesPerSecond) * 1000;
      setTimeout(give, ways[way] - Date.now() + delayMs, part);
    }
  };

  const server = createServer((client) => {
    if (state === 'away') return void client.destroy();
    const upstream = connect(serverPort(), '127.0.0.1');
    const both = [client, upstream];
    const cut = () => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      open.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        open.delete(socket);
        // What is under way on a slow line still arrives.
        if (slowness) setTimeout(cut, 5_000);
        else cut();
      });
    }
    client.on('data', (chunk: Buffer) => {
      if (slowness && slowness.random() < slowness.broken) {
        broken += 1;
        setTimeout(cut, slowness.random() * 3_000);
      }
      pass(chunk, 'up', (part) => upstream.writable && upstream.write(part));
    });
    upstream.on('data', (chunk: Buffer) => {
      if (state === 'deaf') cut();
      else pass(chunk, 'down', (part) => client.writable && client.write(part));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    set: (next) => {
      state = next;
      if (state === 'away') for (const socket of open) socket.destroy();
    },
    slow: (next) => {
      slowness = next;
    },
    count: () => {
      const counted = { bytes, broken };
      bytes = broken = 0;
      return counted;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
