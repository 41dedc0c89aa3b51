import { z } from 'zod';
import type { FieldError } from '@/lib/core/problem';
import { optionalText } from '@/lib/core/text-schema';
import { CERTAINTIES } from '@/lib/crisis/vocabulary';
import { NOTE_LENGTH, seenRevision } from '@/lib/reports/schema';
import { VERIFIER_MOVES, type VerifierMove } from '@/lib/reports/status';

/** A verifier's decision as it is sent. `content` is what a correction is to say; it is checked like any report. */
export const decisionSchema = z.strictObject({
  decision: z.enum(VERIFIER_MOVES, { error: ({ input }) => (input ? 'value.choice' : 'decision.empty') }),
  revision: seenRevision,
  certainty: z
    .enum(CERTAINTIES)
    .nullish()
    .transform((grade) => grade ?? null),
  reason: optionalText({ max: NOTE_LENGTH }),
  question: optionalText({ max: NOTE_LENGTH }),
  /** Id or reference of the report that stays. */
  duplicateOf: optionalText({ max: 60 }),
  content: z.unknown().optional(),
  /** "I opened the source and it says this." */
  sourceOpened: z
    .boolean()
    .nullish()
    .transform((yes) => yes ?? false),
});
export type Decision = z.output<typeof decisionSchema>;

type Answer = 'certainty' | 'reason' | 'question' | 'duplicateOf' | 'content' | 'sourceOpened';

/** What each decision must say, and what it may say besides. Anything else belongs to another decision. */
const ANSWERS: Record<VerifierMove, { must: Answer[]; may: Answer[] }> = {
  verify: { must: ['certainty', 'reason'], may: ['sourceOpened'] },
  ask: { must: ['question'], may: [] },
  reject: { must: ['reason'], may: [] },
  duplicate: { must: ['duplicateOf', 'reason'], may: [] },
  correct: { must: ['content', 'reason'], may: ['certainty'] },
  reopen: { must: ['reason'], may: [] },
  grant: { must: ['reason'], may: [] },
  decline: { must: ['reason'], may: [] },
};
const ALL: Answer[] = ['certainty', 'reason', 'question', 'duplicateOf', 'content', 'sourceOpened'];
const EMPTY: Record<Answer, string> = {
  certainty: 'certainty.empty',
  reason: 'reason.empty',
  question: 'question.empty',
  duplicateOf: 'duplicateOf.empty',
  content: 'value.missing',
  sourceOpened: 'sourceOpened.needed',
};

/** What a decision leaves out or says too much, in the order of the form. */
export function checkDecision(decision: Decision): FieldError[] {
  const { must, may } = ANSWERS[decision.decision];
  const isGiven = (answer: Answer) =>
    decision[answer] !== null && decision[answer] !== undefined && decision[answer] !== false;
  return ALL.flatMap((answer) => {
    if (must.includes(answer)) return isGiven(answer) ? [] : [{ field: answer, code: EMPTY[answer] }];
    return isGiven(answer) && !may.includes(answer) ? [{ field: answer, code: 'decision.extra' }] : [];
  });
}
