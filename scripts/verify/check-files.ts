import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Faults, open, well, wrong, type Finding } from './finding';

export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'SHA256SUMS';

/** A name of a file in the folder itself. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
const sum = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.literal('shortfall-snapshot-1'),
  id: z.string(),
  asOf: z.string(),
  dataVersion: z.int(),
  head: z.object({ line: z.int(), hash: sum }),
  files: z.array(z.object({ name: fileName, bytes: z.int(), sha256: sum })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest of a folder: null where there is none, 'damaged' where it cannot be read. */
export function readManifest(folder: string): Manifest | 'damaged' | null {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return 'damaged';
  }
}

/** Holds the files of a folder against its manifest and its list of sums, as far as it has them. */
export async function checkFiles(folder: string, manifest: Manifest | 'damaged' | null): Promise<Finding[]> {
  if (manifest === 'damaged') return [wrong(`${MANIFEST} is not written as it was published.`)];
  const sums = existsSync(path.join(folder, CHECKSUMS)) ? readFileSync(path.join(folder, CHECKSUMS), 'utf8') : null;
  if (!manifest && sums === null) return [open(`There is no ${MANIFEST} and no ${CHECKSUMS} here: of files other than log.csv and reports.csv nothing is proven.`)];
  const faults = new Faults();
  const named = new Set<string>();
  for (const { name, bytes, sha256 } of manifest?.files ?? []) {
    named.add(name);
    const found = await measured(path.join(folder, name));
    if (!found) faults.add(`${name} is missing: ${MANIFEST} names it.`);
    else if (found.bytes !== bytes || found.sha256 !== sha256) faults.add(`${name} is not the file that ${MANIFEST} names: ${found.bytes} bytes with the sum ${found.sha256}.`);
  }
  if (sums === null) faults.add(`${CHECKSUMS} is missing.`);
  else if (manifest) await checkForm(sums, folder, manifest, faults);
  else for (const name of await checkSums(sums, folder, faults)) named.add(name);
  const others = readdirSync(folder).filter((name) => ![MANIFEST, CHECKSUMS].includes(name) && !named.has(name));
  const strangers = others.map((name) => open(`Nothing names ${name}: nothing is known about it.`));
  const by = manifest ? `${MANIFEST} and ${CHECKSUMS} of the snapshot ${manifest.id} name` : `${CHECKSUMS} names`;
  const result = faults.findings.length > 0 ? faults.findings : [well(`All ${named.size} files are those that ${by}.`)];
  return [...result, ...strangers];
}

/** Beside a manifest the list of sums has one form: a line for each of its files in their order, the manifest last. */
async function checkForm(sums: string, folder: string, { files }: Manifest, faults: Faults): Promise<void> {
  const last = await measured(path.join(folder, MANIFEST));
  const expected = [...files, { name: MANIFEST, sha256: last!.sha256 }].map(({ name, sha256 }) => ({ name, line: `${sha256}  ${name}\n` }));
  const found = sums.split(/(?<=\n)/);
  for (let at = 0; at < Math.max(expected.length, found.length); at += 1) {
    if (expected[at]?.line === found[at]) continue;
    faults.add(`${CHECKSUMS}, line ${at + 1}: it is not the sum of ${expected[at]?.name ?? 'any file of the manifest'}.`);
    return;
  }
}

/** Without a manifest: the names of the files in a list of sums, each of which was held against its sum. */
async function checkSums(sums: string, folder: string, faults: Faults): Promise<string[]> {
  const names: string[] = [];
  for (const line of sums.split(/(?<=\n)/)) {
    const [, said, name = ''] = /^([0-9a-f]{64}) {2}(.+)\n$/.exec(line) ?? [];
    const found = fileName.safeParse(name).success ? await measured(path.join(folder, name)) : null;
    if (!said) faults.add(`${CHECKSUMS}, line ${names.length + 1}: it is not written as it was published.`);
    else if (!found) faults.add(`${name} is missing: ${CHECKSUMS} names it.`);
    else if (found.sha256 !== said) faults.add(`${name} is not the file that ${CHECKSUMS} names: its sum is ${found.sha256}.`);
    names.push(name);
  }
  return names;
}

async function measured(file: string): Promise<{ bytes: number; sha256: string } | null> {
  if (!existsSync(file)) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    hash.update(chunk);
  }
  return { bytes, sha256: hash.digest('hex') };
}
