/** One thing that was looked at: all is well, or what is wrong and the one thing to do about it. */
export type Finding = { says: string; mend?: string };

export function well(says: string): Finding {
  return { says };
}

export function wrong(says: string, mend: string): Finding {
  return { says, mend };
}
