import { ROLES, type Role } from '@/lib/crisis/vocabulary';

export type AccountCommand =
  | { name: 'invite'; role: Role }
  | { name: 'create'; person: string; role: Role; passphraseFile: string }
  | { name: 'reset'; person: string; passphraseFile: string }
  | { name: 'list' };

/** The command line was not understood: one line with what to type instead. */
export class UsageFault extends Error {}

type Flag = '--role' | '--name' | '--passphrase-file';

const COMMANDS: Record<AccountCommand['name'], Flag[]> = {
  invite: ['--role'],
  create: ['--name', '--role', '--passphrase-file'],
  reset: ['--name', '--passphrase-file'],
  list: [],
};
const SHAPES: Record<Flag, string> = { '--role': 'ROLE', '--name': 'NAME', '--passphrase-file': 'FILE' };

/** One line per command, as it is typed. */
export function usage(name: keyof typeof COMMANDS): string {
  return ['npm run account --', name, ...COMMANDS[name].map((flag) => `${flag} ${SHAPES[flag]}`)].join(' ');
}

/** Reads what stands after `npm run account --`. Throws UsageFault naming the word that is missing, unknown or said twice. */
export function readAccountCommand(words: string[]): AccountCommand {
  const [name = '', ...rest] = words;
  if (!isCommand(name)) {
    const known = Object.keys(COMMANDS).join(', ');
    throw new UsageFault(name ? `There is no command ${name}. Use one of ${known}.` : `Say what to do: one of ${known}.`);
  }
  const given = readFlags(name, rest);
  const value = (flag: Flag) => given.get(flag)!;
  if (name === 'invite') return { name, role: readRole(value('--role')) };
  if (name === 'create') {
    return { name, person: value('--name'), role: readRole(value('--role')), passphraseFile: value('--passphrase-file') };
  }
  if (name === 'reset') return { name, person: value('--name'), passphraseFile: value('--passphrase-file') };
  return { name };
}

/** `--flag value` and `--flag=value`; every flag of the command, once. */
function readFlags(command: keyof typeof COMMANDS, words: string[]): Map<Flag, string> {
  const given = new Map<Flag, string>();
  const wanted = COMMANDS[command];
  const refuse = (what: string): never => {
    throw new UsageFault(`${what} Type: ${usage(command)}`);
  };
  for (let at = 0; at < words.length; at += 1) {
    const [flag = '', inline] = words[at]!.split(/=(.*)/s);
    if (!isFlag(flag, wanted)) return refuse(`${words[at]} is not known here.`);
    if (given.has(flag)) return refuse(`${flag} stands here twice.`);
    const value = inline ?? words[(at += 1)];
    if (!value || (inline === undefined && value.startsWith('--'))) return refuse(`${flag} needs a value.`);
    given.set(flag, value);
  }
  const missing = wanted.find((flag) => !given.has(flag));
  return missing ? refuse(`${missing} is missing.`) : given;
}

function readRole(word: string): Role {
  const role = word.toUpperCase();
  if ((ROLES as readonly string[]).includes(role)) return role as Role;
  throw new UsageFault(`--role ${word} is not a role. Use one of ${ROLES.join(', ').toLowerCase()}.`);
}

function isCommand(word: string): word is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, word);
}

function isFlag(word: string, wanted: Flag[]): word is Flag {
  return (wanted as string[]).includes(word);
}
