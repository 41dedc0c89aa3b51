import type { FormFields } from '@/lib/http/form-fields';

/** What the page says of many decisions at once: how many stand, and in words why each of the others does not. */
export type ManyAnswer = { accepted: number; refused: { reference: string; why: string }[] };

const REFUSED = 'refused.';

/** The answer as the form hands it to its page. */
export function manyAnswer({ accepted, refused }: ManyAnswer): FormFields {
  return { accepted: String(accepted), ...Object.fromEntries(refused.map(({ reference, why }) => [REFUSED + reference, why])) };
}

/** The same, read again. */
export function readManyAnswer(answer: FormFields): ManyAnswer {
  return {
    accepted: Number(answer.accepted ?? 0),
    refused: Object.entries(answer)
      .filter(([name]) => name.startsWith(REFUSED))
      .map(([name, why]) => ({ reference: name.slice(REFUSED.length), why })),
  };
}
