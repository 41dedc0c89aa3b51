import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The embedded database of a data folder. */
export function databaseUrl(data) {
  const read = (name) => readFileSync(path.join(data, 'postgres', name), 'utf8').trim();
  return `postgresql://shortfall:${read('password')}@127.0.0.1:${read('port')}/shortfall`;
}
