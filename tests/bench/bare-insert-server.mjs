// The limit of P1: node:http, JSON.parse and one prepared INSERT into a table of 12 columns per POST, in a process of its own.
import { createServer } from 'node:http';
import pg from 'pg';

const COLUMNS = 'id, area, category, item, severity, people, needed, available, unit, day, source, note';

process.once('message', async (connectionString) => {
  const pool = new pg.Pool({ connectionString, max: 16 });
  await pool.query(`CREATE TABLE IF NOT EXISTS bare_report (id uuid PRIMARY KEY, area text, category text, item text, severity smallint,
    people integer, needed numeric, available numeric, unit text, day date, source text, note text)`);
  const text = `INSERT INTO bare_report (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
  const server = createServer((req, res) => {
    const pieces = [];
    req.on('data', (piece) => pieces.push(piece));
    req.on('end', async () => {
      const said = JSON.parse(Buffer.concat(pieces));
      const values = [said.id, said.areaId, said.category, said.itemCode, said.severity, said.peopleAffected, said.quantityNeeded,
        said.quantityAvailable, said.unit, said.observedOn, said.sourceType, said.note];
      await pool.query({ name: 'insert', text, values });
      res.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: said.id }));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
});
