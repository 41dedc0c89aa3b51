/** What the server said instead of an answer, in the words of the page's language. */
export class AnswerRefused extends Error {
  constructor(
    readonly status: number,
    title: string,
  ) {
    super(title);
    this.name = 'AnswerRefused';
  }
}

/** Reads JSON of our own API from the browser, with words in the page's language. Throws AnswerRefused, or TypeError without a network. */
export async function getJson<T>(path: string, locale: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(path, { headers: { accept: 'application/json', 'accept-language': locale }, signal: signal ?? null });
  if (answer.ok) return answer.json() as Promise<T>;
  const problem = (await answer.json().catch(() => ({}))) as { title?: string };
  throw new AnswerRefused(answer.status, problem.title ?? answer.statusText);
}
