import { Problem } from '@/lib/core/problem';
import type { Desk } from '../../review/desk';

/** Few places (two of them inside a district), items and days, and small numbers, so that reports meet and lead in turn. */
function content(pick: (below: number) => number) {
  const [category, itemCode] = [['FOOD', 'FOOD-BREAD'], ['FOOD', 'FOOD-SUGAR'], ['FOOD', null], ['GAS', 'GAS-NATGAS']][pick(4)]!;
  return {
    areaId: ['askeran', 'askeran-town', 'ivanyan', 'stepanakert', 'lachin-road-villages'][pick(5)],
    category,
    itemCode,
    severity: pick(5) + 1,
    peopleAffected: [null, 0, 3, 9, 40, 400][pick(6)],
    observedOn: `2023-01-${10 + pick(12)}`,
    sourceType: 'KEY_INFORMANT',
  };
}

/** A statement of somebody who is named, in force for a while. */
function statement(pick: (below: number) => number) {
  return {
    ...content(pick),
    ...(pick(2) ? { areaId: 'nk' } : {}),
    sourceType: 'PUBLISHED',
    peopleAffected: [null, 4, 450][pick(3)],
    statement: `No deliveries since day ${pick(30)}.`,
    claimedBy: ['Ministry', 'Clinic', 'Newspaper'][pick(3)],
    citation: 'https://example.org/statement',
    validUntil: pick(2) ? '2023-02-01' : null,
    counterClaim: pick(2) ? 'The other side denies it.' : null,
  };
}

/** What a desk does in a while: sends, accepts, corrects, takes back, accepts again; an author asks for a change and is told no. */
export async function stepOf(desk: Desk, pick: (below: number) => number, ids: string[]): Promise<void> {
  const id = ids[pick(ids.length || 1)];
  const certainty = ['CONFIRMED', 'PROBABLE', 'POSSIBLE'][pick(3)];
  const turn = pick(10);
  if (!id || turn < 3) {
    const sent = await desk.submit(turn === 0 ? statement(pick) : content(pick));
    ids.push(sent);
    if (pick(4) > 0) await desk.decide(sent, { decision: 'verify', certainty, sourceOpened: true, reason: 'seen' });
    return;
  }
  const decided = [
    () => desk.decide(id, { decision: 'verify', certainty, sourceOpened: true, reason: 'seen again' }),
    () => desk.decide(id, { decision: 'correct', content: content(pick), reason: 'taken down wrongly' }),
    () => desk.decide(id, { decision: 'correct', content: content(pick), reason: 'counted anew' }),
    () => desk.decide(id, { decision: 'reopen', reason: 'new doubt' }),
    () => desk.decide(id, { decision: 'reopen', reason: 'another doubt' }),
    () => desk.edit(id, content(pick)),
    () => desk.decide(id, { decision: 'decline', reason: 'it was as it was' }),
  ][turn - 3]!;
  // Not every move is open in every state: that is what a real desk is like.
  await decided().catch((error: unknown) => {
    if (!(error instanceof Problem) || ![409, 422].includes(error.status)) throw error;
  });
}
