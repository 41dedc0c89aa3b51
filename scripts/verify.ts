import { StartRefusal } from '@/server/start-refusal';
import { openSource, type Source } from './verify/open-source';
import { open, type Finding } from './verify/finding';
import { checkKept, compare, isOlder, verify, type Verified } from './verify/verify';

const USAGE = [
  'npm run verify -- WHAT [OLDER] [--head HASH] proves that files of Shortfall are what was published. It changes nothing.',
  'WHAT is a folder with log.csv and reports.csv, a snapshot (folder, zip or address), or the address of an installation.',
  'With a second one: that the older log is the beginning of the newer. --head: a hash of the log that was written down elsewhere.',
];

/** `npm run verify`: exit code 0 when nothing is wrong, 1 when something is, 2 when it could not be looked at. */
async function main(): Promise<void> {
  const { names, head } = readWords(process.argv.slice(2));
  const sources: Source[] = [];
  try {
    for (const name of names) sources.push(await openSource(name));
    const verified: Verified[] = [];
    for (const source of sources) {
      if (sources.length > 1) process.stdout.write(`${source.name}\n`);
      verified.push(await verify(source));
      tell(verified.at(-1)!.findings);
    }
    const [one, other] = verified as [Verified, Verified?];
    const newest = other && isOlder(one, other) ? other : one;
    const last = [...(other ? [compare(one, other)] : []), checkKept(head, newest), open('Whether what was published was true: no hash proves that.')];
    tell(last);
    const faults = [...verified.flatMap(({ findings }) => findings), ...last].filter(({ kind }) => kind === 'wrong').length;
    process.stdout.write(faults === 0 ? 'Nothing is wrong.\n' : `${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong.\n`);
    if (faults > 0) process.exitCode = 1;
  } finally {
    for (const source of sources) await source.close();
  }
}

function tell(findings: readonly Finding[]): void {
  for (const { kind, says } of findings) process.stdout.write(`${kind.padEnd(6)} ${says}\n`);
}

function readWords(words: string[]): { names: string[]; head: string | null } {
  const at = words.indexOf('--head');
  const head = at < 0 ? null : (words[at + 1] ?? '').toLowerCase();
  const names = at < 0 ? words : words.toSpliced(at, 2);
  const isUnderstood = names.length >= 1 && names.length <= 2 && !names.some((name) => name.startsWith('-')) && (head === null || /^[0-9a-f]{64}$/.test(head));
  if (!isUnderstood) throw new StartRefusal(USAGE);
  return { names, head };
}

main().catch((error: unknown) => {
  const lines = error instanceof StartRefusal ? [error.lines].flat() : [error instanceof Error ? error.message : String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 2;
});
