import { parseArgs } from 'node:util';
import { StartRefusal } from '@/server/start-refusal';

export type SampleCommand = { reports: number; seed: number; data: string };

const USAGE = 'Type: npm run sample -- --reports NUMBER [--seed NUMBER] [--data FOLDER or DATABASE_URL]';
const DEFAULT_DATA = './data-sample';
/** References of six characters last for a thousand million; from some part of it on, nobody has the disk. */
const MOST = 100_000_000;

/** Reads the command line. Throws StartRefusal with what is wrong and how it is typed. */
export function readSampleCommand(words: string[]): SampleCommand {
  const { reports, seed = '1', data = DEFAULT_DATA } = valuesOf(words);
  if (reports === undefined) throw new StartRefusal(`--reports is missing. ${USAGE}`);
  return { reports: whole('--reports', reports, 1, MOST), seed: whole('--seed', seed, 0, Number.MAX_SAFE_INTEGER - MOST), data };
}

function valuesOf(args: string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args, options: { reports: text, seed: text, data: text }, strict: true }).values;
  } catch (error) {
    throw new StartRefusal(`${(error as Error).message.split('\n')[0]}. ${USAGE}`);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = Number(text.replaceAll(/[_,]/g, ''));
  if (/^\d[\d_,]*$/.test(text) && number >= least && number <= most) return number;
  throw new StartRefusal(`${name} must be a whole number from ${least} to ${most}. ${USAGE}`);
}
