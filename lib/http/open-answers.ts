/** The request header that names the answer a page is rendered for; the server takes it off whatever comes from outside. */
export const ANSWER_HEADER = 'x-shortfall-answer';

type SetStatus = (status: number) => void;

/** The server and the pages are separate bundles in one process: this is where they meet. */
const OPEN = Symbol.for('shortfall.answers');
const shared = globalThis as unknown as { [OPEN]?: Map<string, SetStatus> };
const open = (shared[OPEN] ??= new Map());

/** Lets the page that is rendered under `key` say its status, until `close`. */
export function openAnswer(key: string, setStatus: SetStatus): { close: () => void } {
  open.set(key, setStatus);
  return { close: () => void open.delete(key) };
}

/** The way to say the status of the answer under a key, or null where there is none. */
export function openAnswerOf(key: string | null): SetStatus | null {
  return (key && open.get(key)) || null;
}
