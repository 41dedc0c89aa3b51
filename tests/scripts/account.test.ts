import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startSession } from '@/lib/sign-in/start-session';
import { CONSOLE, storeConsole } from '@/lib/users/console-actor';
import { acceptInvitation } from '@/lib/users/accept-invitation';
import { readAccountCommand } from '@/scripts/account-command';
import { runAccountCommand } from '@/scripts/run-account-command';
import { contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

describe('the command line', () => {
  test.each([
    ['invite --role verifier', { name: 'invite', role: 'VERIFIER' }],
    ['invite --role=ADMIN', { name: 'invite', role: 'ADMIN' }],
    ['create --passphrase-file=/p --name Ani --role analyst', { name: 'create', person: 'Ani', role: 'ANALYST', passphraseFile: '/p' }],
    ['reset --name Ani --passphrase-file p', { name: 'reset', person: 'Ani', passphraseFile: 'p' }],
    ['list', { name: 'list' }],
  ])('%s', (line, command) => expect(readAccountCommand(line.split(' '))).toEqual(command));

  test.each([
    ['', 'Say what to do: one of invite, create, reset, list.'],
    ['remove', 'There is no command remove. Use one of invite, create, reset, list.'],
    ['constructor', 'There is no command constructor. Use one of invite, create, reset, list.'],
    ['invite', '--role is missing. Type: npm run account -- invite --role ROLE'],
    ['invite --role', '--role needs a value. Type: npm run account -- invite --role ROLE'],
    ['invite --role=', '--role needs a value. Type: npm run account -- invite --role ROLE'],
    ['invite --rol verifier', '--rol is not known here. Type: npm run account -- invite --role ROLE'],
    ['invite verifier', 'verifier is not known here. Type: npm run account -- invite --role ROLE'],
    ['invite --role owner', '--role owner is not a role. Use one of contributor, verifier, analyst, admin.'],
    ['invite --role admin --role admin', '--role stands here twice. Type: npm run account -- invite --role ROLE'],
    ['create --name --role admin', '--name needs a value. Type: npm run account -- create --name NAME --role ROLE --passphrase-file FILE'],
    ['list --all', '--all is not known here. Type: npm run account -- list'],
  ])('%s', (line, message) => {
    const words = line.split(' ').filter(Boolean);
    expect(() => readAccountCommand(words)).toThrow(message);
    expect(() => readAccountCommand(words)).toThrow(/^[^\n]+$/);
  });
});

describe('what it does', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    await storeConsole(database.db, new Date());
    folder = await mkdtemp(path.join(os.tmpdir(), 'shortfall-account-'));
  });
  afterAll(() => database.close());

  const run = (line: string[]) =>
    runAccountCommand(readAccountCommand(line), { actor: CONSOLE, db: database.db, now: new Date() }, 'https://needs.example.org');
  async function fileWith(text: string): Promise<string> {
    const file = path.join(folder, `${text.length}`);
    await writeFile(file, text);
    return file;
  }
  const signIn = (name: string, passphrase: string) => startSession({ db: database.db, now: new Date() }, { name, passphrase, device: null });

  test('invite prints a link and nothing else', async () => {
    const lines = await run(['invite', '--role', 'verifier']);
    expect(lines).toEqual([expect.stringMatching(/^https:\/\/needs\.example\.org\/invite\/[\w-]{32}$/)]);
    const token = lines[0]!.split('/invite/')[1]!;
    const accepted = await acceptInvitation(await contextFor(database.db), { token, name: 'By Link', passphrase: 'mulberry ladder over snow' });
    expect(accepted.role).toBe('VERIFIER');
  });

  test('create makes an account that can sign in; the newline at the end of the file does not count', async () => {
    const file = await fileWith('nine kettles on a wall\n');
    expect(await run(['create', '--name', 'Scripted', '--role', 'admin', '--passphrase-file', file])).toEqual(['Made the account Scripted, admin.']);
    await expect(signIn('Scripted', 'nine kettles on a wall')).resolves.toMatch(/-/);
    await expect(run(['create', '--name', 'scripted', '--role', 'admin', '--passphrase-file', file])).rejects.toMatchObject({ code: 'name-taken' });
  });

  test('a passphrase that is too short, and a file that is not there, are said', async () => {
    const file = await fileWith('short\n');
    await expect(run(['create', '--name', 'Short', '--role', 'admin', '--passphrase-file', file])).rejects.toMatchObject({
      code: 'input-refused',
      fields: [{ field: 'passphrase', code: 'passphrase.short' }],
    });
    await expect(run(['create', '--name', 'Short', '--role', 'admin', '--passphrase-file', '/nowhere'])).rejects.toThrow(
      '--passphrase-file /nowhere cannot be read (ENOENT).',
    );
  });

  test('reset gives a new passphrase', async () => {
    await run(['create', '--name', 'Forgetful', '--role', 'contributor', '--passphrase-file', await fileWith('eleven geese going south')]);
    await run(['reset', '--name', 'forgetful', '--passphrase-file', await fileWith('a brown teapot in the rain')]);
    await expect(signIn('Forgetful', 'a brown teapot in the rain')).resolves.toMatch(/-/);
  });

  test('list names everybody, role first', async () => {
    expect(await run(['list'])).toEqual(['verifier\tactive\tBy Link', 'contributor\tactive\tForgetful', 'admin\tactive\tScripted']);
  });

  test('the log holds the console as the one who did it, and no name', async () => {
    const entries = await database.db.auditEntry.findMany({ where: { actorId: CONSOLE.id } });
    expect(entries.map(({ action }) => action)).toEqual(['user.invite', 'user.create', 'user.create', 'user.reset']);
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/Scripted|Forgetful/i);
  });
});
