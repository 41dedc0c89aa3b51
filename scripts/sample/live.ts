import { addDays, laterDay } from '@/lib/core/dates';
import type { Certainty } from '@/lib/crisis/vocabulary';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import type { Random } from './random';
import type { ReportLife } from './report-life';
import { weighted } from './weighted';
import type { World } from './world';

const HOUR = 3_600_000;
/** Mean waits: for a first decision, for an author's answer, and for what is noticed after a report was accepted. */
const DECISION = 20 * HOUR;
const ANSWER = 30 * HOUR;
const SECOND_THOUGHT = 120 * HOUR;

type Beginning = 'none' | 'withdraw' | 'edit' | 'ask' | 'leave';
const BEGINNINGS: [Beginning, number][] = [['none', 92], ['withdraw', 1.5], ['edit', 1.5], ['ask', 3.5], ['leave', 1.5]];
type Verdict = 'verify' | 'reject' | 'duplicate';
const VERDICTS: [Verdict, number][] = [['verify', 90], ['reject', 5.5], ['duplicate', 4.5]];
type Afterwards = 'none' | 'correct' | 'edit' | 'withdraw' | 'reopen' | 'reject' | 'duplicate';
const AFTERWARDS: [Afterwards, number][] = [
  ['none', 95.6], ['correct', 2], ['edit', 0.8], ['withdraw', 0.6], ['reopen', 0.4], ['reject', 0.3], ['duplicate', 0.3],
];
const GRADES: Record<'published' | 'seen' | 'heard', [Certainty, number][]> = {
  published: [['CONFIRMED', 20], ['PROBABLE', 60], ['POSSIBLE', 20]],
  seen: [['CONFIRMED', 45], ['PROBABLE', 45], ['POSSIBLE', 10]],
  heard: [['CONFIRMED', 15], ['PROBABLE', 50], ['POSSIBLE', 35]],
};

/** Who may be told to be the same as this one: an earlier report of the same thing, as far as there is one. */
export type Twin = { id: string; receivedAt: Date } | null;

const drawOf = <Key>(weights: [Key, number][]) => {
  const draw = weighted(weights, ([, weight]) => weight);
  return (random: Random) => draw(random)[0];
};
const drawBeginning = drawOf(BEGINNINGS);
const drawVerdict = drawOf(VERDICTS);
const drawAfterwards = drawOf(AFTERWARDS);
const drawGrade = { published: drawOf(GRADES.published), seen: drawOf(GRADES.seen), heard: drawOf(GRADES.heard) };

/** Raised where the story ends before the next move: what was done stays, nothing more is. */
class StoryEnds extends Error {}

/** Lets a report go its way until the story ends: it is decided on, and at times edited, asked about, corrected, taken back or reopened. */
export function live(life: ReportLife, world: World, twin: Twin, random: Random): void {
  let at = life.receivedAt;
  const after = (mean: number) => {
    const seconds = Math.round((10 * 60_000 + random.wait(mean)) / 1000);
    at = new Date(at.getTime() + seconds * 1000);
    if (at >= world.endsAt) throw new StoryEnds();
    return at;
  };
  try {
    if (begin(life, world, random, after)) decide(life, world, twin, random, after);
  } catch (error) {
    if (!(error instanceof StoryEnds)) throw error;
  }
  life.publishBy(world.endsAt);
}

type After = (mean: number) => Date;

/** Whether it comes to a verdict. */
function begin(life: ReportLife, world: World, random: Random, after: After): boolean {
  const beginning = drawBeginning(random);
  if (beginning === 'leave') return false;
  if (beginning === 'withdraw') life.byAuthor('withdraw', after(ANSWER), 'SAMPLE: sent by mistake.');
  if (beginning === 'withdraw') return false;
  if (beginning === 'edit') life.byAuthor('edit', after(DECISION / 4), null, { kind: 'edit', content: changed(life.state.content, world, random) });
  if (beginning !== 'ask') return true;
  life.byVerifier('ask', random.one(world.verifiers), after(DECISION), { reason: 'SAMPLE: on which day was this?' });
  if (!random.chance(0.7)) return false;
  const content = changed(life.state.content, world, random);
  life.byAuthor('answer', after(ANSWER), 'SAMPLE: as it says now.', { kind: 'edit', content });
  return true;
}

function decide(life: ReportLife, world: World, twin: Twin, random: Random, after: After): void {
  const verifier = random.one(world.verifiers);
  const verdict = drawVerdict(random);
  const at = after(DECISION);
  if (verdict === 'reject') return life.byVerifier('reject', verifier, at, { reason: 'SAMPLE: another area.' });
  if (verdict === 'duplicate' && twin && twin.receivedAt < at) {
    return life.byVerifier('duplicate', verifier, at, { reason: 'SAMPLE: told twice.', duplicateOfId: twin.id });
  }
  verify(life, verifier, at, random);
  const afterwards = drawAfterwards(random);
  if (afterwards === 'none') return;
  const thinks = random.one(world.verifiers);
  const then = after(SECOND_THOUGHT);
  if (afterwards === 'correct') {
    const correction = random.chance(0.3) ? drawGrade.heard(random) : life.state.certainty!;
    const content = changed(life.state.content, world, random);
    life.byVerifier('correct', thinks, then, { reason: 'SAMPLE: the source was read again.', content, certainty: correction });
  }
  if (afterwards === 'reject') life.byVerifier('reject', thinks, then, { reason: 'SAMPLE: it turned out to be an old report.' });
  if (afterwards === 'duplicate' && twin && twin.receivedAt < then) {
    life.byVerifier('duplicate', thinks, then, { reason: 'SAMPLE: told twice, seen late.', duplicateOfId: twin.id });
  }
  if (afterwards === 'reopen') {
    life.byVerifier('reopen', thinks, then, { reason: 'SAMPLE: it is to be looked at again.' });
    verify(life, thinks, after(DECISION), random);
  }
  if (afterwards === 'edit') {
    life.byAuthor('request', then, 'SAMPLE: I counted again.', { kind: 'edit', content: changed(life.state.content, world, random) });
    life.byVerifier(random.chance(0.8) ? 'grant' : 'decline', thinks, after(DECISION), { reason: 'SAMPLE: as the author says.' });
  }
  if (afterwards === 'withdraw') {
    life.byAuthor('request', then, 'SAMPLE: it could point at somebody.', { kind: 'withdraw' });
    life.byVerifier('grant', thinks, after(DECISION), { reason: 'SAMPLE: taken back by its author.' });
  }
}

function verify(life: ReportLife, verifier: string, at: Date, random: Random): void {
  const { sourceType } = life.state.content;
  const how = sourceType === 'PUBLISHED' ? 'published' : ['DIRECT_OBSERVATION', 'FACILITY'].includes(sourceType) ? 'seen' : 'heard';
  life.byVerifier('verify', verifier, at, { certainty: drawGrade[how](random), reason: 'SAMPLE: it fits what others say.' });
}

/** The same report in other words: one more or less severe, counted anew, or of the day before. */
function changed(content: ReportContent, { firstDay }: World, random: Random): ReportContent {
  const kind = random.whole(1, 3);
  if (kind === 1) return { ...content, severity: (content.severity === 5 ? 4 : content.severity + 1) as ReportContent['severity'] };
  if (kind === 2 && content.peopleAffected) return { ...content, peopleAffected: Math.ceil(content.peopleAffected * 0.8) };
  const observedOn = laterDay(firstDay, addDays(content.observedOn, -1));
  return { ...content, observedOn, validUntil: content.validUntil && addDays(content.validUntil, -1) };
}
