import { get } from 'node:http';

/** An answer as it goes over the wire: fetch would unpack its bytes. */
export function rawBytes(url, headers) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => resolve({ bytes: Buffer.concat(pieces), headers: answer.headers }));
      answer.on('error', reject);
    }).once('error', reject);
  });
}
