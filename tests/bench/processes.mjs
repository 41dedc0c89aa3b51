import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const SAMPLE_MS = 20;
/** utime, stime, and the same of children that have ended, which is where a closed connection to the database goes. */
const OWN_AND_ENDED_CHILDREN = [11, 12, 13, 14];

/** CPU time in milliseconds that these processes and all that descend from them have used so far, those that have ended among them. */
export function cpuTime(...pids) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap(statOf);
  const wanted = new Set(pids);
  for (let before = 0; before !== wanted.size; ) {
    before = wanted.size;
    for (const { id, parent } of all) if (wanted.has(parent)) wanted.add(id);
  }
  return all.filter(({ id }) => wanted.has(id)).reduce((sum, { ticks }) => sum + ticks, 0) * (1000 / TICKS_PER_SECOND);
}

/** Memory that a process holds, in MiB: none once it has ended. */
export function memoryOf(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(statusOf(pid)) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

/** The most memory that a process holds while `work` goes on, in MiB above `idle`: what it held before, or at another moment of rest. */
export async function memoryAbove(pid, work, idle = memoryOf(pid)) {
  let most = idle;
  const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), SAMPLE_MS);
  const result = await work().finally(() => clearInterval(timer));
  return { result, above: most - idle };
}

function statusOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function statOf(name) {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [{ id: Number(name), parent: Number(fields[1]), ticks: OWN_AND_ENDED_CHILDREN.reduce((sum, field) => sum + Number(fields[field]), 0) }];
  } catch {
    return [];
  }
}
