import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const PASSPHRASE = 'seven grey herons wade';

/** Makes an account of this role from the console, signs it in, and gives the cookies of its session as one header. */
export async function signIn({ origin, data }, role) {
  const name = `Bench ${randomUUID()}`;
  const passphraseFile = path.join(data, 'passphrase');
  writeFileSync(passphraseFile, PASSPHRASE);
  const env = { ...process.env, SHORTFALL_DATA: data };
  delete env.DATABASE_URL;
  execFileSync(process.execPath, ['.build/account.mjs', 'create', '--name', name, '--role', role, '--passphrase-file', passphraseFile], { env });
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const body = new URLSearchParams({ csrfToken, name, passphrase: PASSPHRASE, json: 'true' });
  const signed = await fetch(`${origin}/api/auth/callback/credentials`, { method: 'POST', redirect: 'manual', body, headers: { cookie: cookiesOf(asked) } });
  return [cookiesOf(asked), cookiesOf(signed)].join('; ');
}

function cookiesOf(response) {
  return response.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
}
