/** However busy the ones that go first are: masses go on after this. */
const LONGEST_WAIT_MS = 50;

let underWay = 0;
const waiting = new Set<() => void>();

/** Runs work that masses of other work make room for: somebody waits for it, and it is short. */
export async function goingFirst<Result>(work: () => Promise<Result>): Promise<Result> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) for (const go of waiting) go();
  }
}

/** Waits between two pieces of mass work (a download, an import) while there is something that goes first; never for long. */
export async function giveWay(): Promise<void> {
  if (underWay === 0) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      // Also when its time was over: where there is always something that goes first, nobody else would take it out.
      waiting.delete(go);
      resolve();
    };
    const timer = setTimeout(go, LONGEST_WAIT_MS);
    waiting.add(go);
  });
}
