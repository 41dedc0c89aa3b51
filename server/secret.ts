import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makePrivateFile, readPrivateFile } from './private-file';
import { StartRefusal } from './start-refusal';

const LEAST_BYTES = 32;

/** The secret that sessions are sealed with: 256 bits made on the first start, in a file only the server's user can read. */
export function installationSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret');
  if (!existsSync(file)) makePrivateFile(file, `${randomBytes(LEAST_BYTES).toString('base64url')}\n`);
  const secret = readPrivateFile(file);
  if (Buffer.byteLength(secret) >= LEAST_BYTES && new Set(secret).size > 8) return secret;
  throw new StartRefusal(`The secret in ${file} is too weak: delete the file and start again; everybody then signs in anew.`);
}
