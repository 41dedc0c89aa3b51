import os from 'node:os';

/** Machine and day of a measurement, in a line: numbers without them say nothing. */
export function machine() {
  const [cpu] = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return `${os.cpus().length} × ${cpu.model.trim()}, ${gigabytes} GiB, ${os.type()} ${os.arch()}, node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}
