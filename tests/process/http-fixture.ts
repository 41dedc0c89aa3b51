import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

export type Fixture = { server: Server; url: string; port: number; close: () => Promise<void> };

/** A real HTTP server on a free port around one listener. */
export async function serve(listener: RequestListener, server = createServer(listener)): Promise<Fixture> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { server, port, url: `http://127.0.0.1:${port}`, close };
}

/** Sends bytes as they are and gives back all that came until the connection ended, and whether it was reset. */
export function rawRequest(port: number, bytes: string | Uint8Array): Promise<{ text: string; reset: boolean }> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    socket.once('error', () => resolve({ text, reset: true }));
    socket.once('close', () => resolve({ text, reset: false }));
  });
}
