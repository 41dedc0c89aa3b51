import { readFile } from 'node:fs/promises';
import type { Caller } from '@/lib/auth/context';
import { localPath } from '@/lib/i18n/locales';
import { createAccount } from '@/lib/users/create-account';
import { invite } from '@/lib/users/invite';
import { listUsers } from '@/lib/users/list-users';
import { resetPassphrase } from '@/lib/users/reset-passphrase';
import { UsageFault, type AccountCommand } from './account-command';

/** Does what the command says and gives the lines to print. `publicUrl` is where people reach the site. */
export async function runAccountCommand(command: AccountCommand, caller: Caller, publicUrl: string): Promise<string[]> {
  switch (command.name) {
    case 'invite': {
      const { token } = await invite(caller, { role: command.role });
      return [publicUrl + localPath('en', `/invite/${token}`)];
    }
    case 'create': {
      const passphrase = await readPassphrase(command.passphraseFile);
      const { name, role } = await createAccount(caller, { name: command.person, role: command.role, passphrase });
      return [`Made the account ${name}, ${role.toLowerCase()}.`];
    }
    case 'reset': {
      const passphrase = await readPassphrase(command.passphraseFile);
      await resetPassphrase(caller, { name: command.person, passphrase });
      return [`${command.person} has a new passphrase and is signed out everywhere.`];
    }
    case 'list': {
      const users = await listUsers(caller);
      return users.map(({ name, role, suspendedAt }) => [role.toLowerCase(), suspendedAt ? 'suspended' : 'active', name].join('\t'));
    }
  }
}

/** A passphrase never stands on a command line, where others on the machine could read it. The newline at the file's end is not part of it. */
async function readPassphrase(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (error) {
    throw new UsageFault(`--passphrase-file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
