import { problems } from '@/lib/core/problem';

/**
 * At most `places` tasks at a time; who comes later waits in the order of coming. Where `line` of them wait already, the next is refused
 * (server-busy): nobody can make others wait for ever by asking for much.
 */
export function takingTurns(places: number, line: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (task) => {
    if (free > 0) free -= 1;
    else if (waiting.length >= line) throw problems.serverBusy();
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
