// The limit of P7: bytes from memory through node:http and nothing else, in a process of its own like the server under test.
import { createServer } from 'node:http';

process.once('message', ({ body, headers }) => {
  const bytes = Buffer.from(body, 'base64');
  const server = createServer((_req, res) => res.writeHead(200, headers).end(bytes));
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
