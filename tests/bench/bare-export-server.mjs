// The limit of P5: COPY through node:http and nothing else, in a process of its own like the server under test.
import { createServer } from 'node:http';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

process.once('message', async ({ connectionString, statement }) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const server = createServer((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/csv' });
    client.query(copyTo(statement)).pipe(res);
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
