/** However busy the ones that go first are: masses go on after this. */
const LONGEST_WAIT_MS = 50;

let underWay = 0;
let waiting: (() => void)[] = [];

/** Runs work that masses of other work make room for: somebody waits for it, and it is short. */
export async function goingFirst<Result>(work: () => Promise<Result>): Promise<Result> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) {
      const free = waiting;
      waiting = [];
      for (const go of free) go();
    }
  }
}

/** Waits between two pieces of mass work (a download, an import) while there is something that goes first; never for long. */
export function giveWay(): Promise<void> {
  if (underWay === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_WAIT_MS);
    waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
