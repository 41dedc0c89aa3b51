import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Keeps how people reach this installation, so that a link printed at the console leads to where the server really is. */
export function rememberAddress(folder: string, publicUrl: string): void {
  writeFileSync(addressFile(folder), `${publicUrl}\n`);
}

/** The address under which this data folder was last served, or null before the first start. */
export function lastAddress(folder: string): string | null {
  try {
    const written = readFileSync(addressFile(folder), 'utf8').trim();
    return URL.canParse(written) ? written : null;
  } catch {
    return null;
  }
}

function addressFile(folder: string): string {
  return path.join(folder, 'address');
}
