import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PassingProxy = {
  url: string;
  /** What went through: the address as it was asked, and the status. */
  passed: { method: string; path: string; status: number }[];
  /** Changes what comes back: gives a status and a body of its own, or null to pass the answer on. */
  alter: (change: (path: string, body: () => Promise<string>) => Promise<{ status: number; body: string } | null>) => void;
  close: () => Promise<void>;
};

/** Stands between a browser and the server, counts what passes, and can break single answers. */
export async function passingProxy(target: string): Promise<PassingProxy> {
  const passed: PassingProxy['passed'] = [];
  let change: Parameters<PassingProxy['alter']>[0] = async () => null;
  const server = createServer((req, res) => {
    const path = req.url!;
    const told = (status: number) => passed.push({ method: req.method!, path, status });
    const body = async () => (await fetch(target + path)).text();
    void change(path, body).then((altered) => {
      if (!altered) return pass(target, req, res, told);
      told(altered.status);
      res.writeHead(altered.status, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(altered.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    alter: (next) => (change = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(target: string, req: IncomingMessage, res: ServerResponse, told: (status: number) => void): void {
  const onward = request(target + req.url, { method: req.method, headers: req.headers }, (answer) => {
    told(answer.statusCode!);
    res.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(res);
  });
  onward.on('error', () => res.destroy());
  req.pipe(onward);
}
