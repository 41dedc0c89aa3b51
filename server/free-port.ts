import { createServer } from 'node:net';

/**
 * Asks the system whether a port can be listened on, without keeping it.
 *
 * @param port 0 for any free port
 * @returns the port; rejects with EADDRINUSE, EACCES or EADDRNOTAVAIL when it cannot be had
 */
export function freePort(host: string, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
