import { checkAnswers } from '@/lib/entry/check-answers';
import { dropDraft, type Draft } from '@/lib/entry/draft';
import { makeId } from '@/lib/entry/make-id';
import { rulesAt } from '@/lib/entry/phone-rules';
import { reportJson, sameAgainJson } from '@/lib/entry/report-json';
import { localPath } from '@/lib/i18n/locales';
import { watchNews } from '@/lib/outbox/watch-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { fillCheck } from './check-step';
import { connectionBanner } from './connection-banner';
import { draftLine } from './draft-line';
import { isAnswered, readAnswers } from './field-values';
import type { FormFrame } from './form-frame';
import { CHECK, stepOf, stepsOf, type Step } from './form-steps';
import { followFields } from './follow-fields';
import { keepDraft } from './keep-draft';
import { openingAnswers } from './opening-answers';
import { sameAgain } from './same-again';
import { sealAndKeep } from './seal-and-keep';
import { clearFaults, showFaults, told } from './show-faults';
import type { Memory } from './start-form';
import { stepFrame } from './step-frame';

/** Asks the questions of the form one by one, keeps what is answered, and ends with a report in the outbox. */
export function runSteps(frame: FormFrame, memory: Memory): void {
  const { form, locale, rules } = frame;
  const steps = stepsOf(form);
  const first = steps[0]!;
  const check = steps.at(-1)!;
  const { mended, last } = memory;
  // The id of another report would be refused for ever: that one is sent under a new id.
  const id = (mended?.refusal.code === 'id-taken' ? undefined : mended?.id) ?? memory.draft?.id ?? makeId();
  const now = () => rulesAt(rules, new Date());
  let current = first;
  let wasChecked = false;
  let isBusy = false;

  const currentDraft = (): Draft | null => {
    const answers = readAnswers(form);
    if (!isAnswered(answers)) return null;
    return { id, answers, step: current.name, day: now().today, savedAt: Date.now(), ...(mended ? { mends: mended } : {}) };
  };
  const throwAway = async () => {
    await keeper.stop();
    await withOutbox((db) => dropDraft(db, mended ?? undefined));
    location.replace(localPath(locale, mended ? `/report#fix=${mended.id}` : '/report'));
    if (mended) location.reload();
  };
  const line = draftLine(frame, () => void throwAway());
  const keeper = keepDraft(currentDraft, line.saved);
  const view = stepFrame(frame, steps, { draft: line.element, back: () => history.back() });
  const banner = connectionBanner(frame, (isOnline) => view.setOnline(isOnline));
  form.before(banner);

  const show = (step: Step, isMoved: boolean) => {
    clearFaults(form);
    const answers = readAnswers(form);
    if (step === check) {
      const checked = checkAnswers(answers, now());
      if (!checked.ok) return refuse(told(frame, checked.fields));
      fillCheck(frame, steps, checked.value, (other) => go(other));
      wasChecked = true;
    }
    current = step;
    view.show(step, isMoved);
    return undefined;
  };
  const go = (step: Step) => {
    if (step !== current) history.pushState({ step: step.name }, '');
    show(step, true);
    keeper.touch();
  };
  const refuse = (faults: ReturnType<typeof told>) => {
    const step = steps.find((one) => faults.some(({ field }) => stepOf(steps, field) === one)) ?? current;
    if (step !== current) go(step);
    showFaults(frame, current.section, faults.filter(({ field }) => stepOf(steps, field) === step));
  };
  const next = () => {
    if (current === check) return void save();
    const place = steps.indexOf(current);
    const upTo = wasChecked ? steps : steps.slice(0, place + 1);
    const checked = checkAnswers(readAnswers(form), now());
    const faults = checked.ok ? [] : checked.fields.filter(({ field }) => upTo.includes(stepOf(steps, field)));
    if (faults.length > 0) return refuse(told(frame, faults));
    return go(wasChecked ? check : steps[place + 1]!);
  };
  const finish = async (make: () => Parameters<typeof sealAndKeep>[1] | null) => {
    if (isBusy) return;
    isBusy = true;
    view.setBusy(true);
    await keeper.stop();
    const finished = make();
    const isKept = finished !== null && (await sealAndKeep(frame, finished, current.section));
    if (isKept) return;
    isBusy = false;
    view.setBusy(false);
    keeper.resume();
  };
  const save = () =>
    finish(() => {
      const checked = checkAnswers(readAnswers(form), now());
      if (checked.ok) return { id, json: reportJson(id, checked.value), last: { id, areaId: checked.value.areaId }, mends: mended?.id };
      refuse(told(frame, checked.fields));
      return null;
    });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    next();
  });
  const changed = followFields(frame);
  form.addEventListener('input', () => keeper.touch());
  form.addEventListener('change', () => keeper.touch());
  addEventListener('popstate', ({ state }: PopStateEvent) => {
    // After saving there is no form to go back into.
    if (!form.isConnected) return location.reload();
    const step = steps.find(({ name }) => name === (state as { step?: string } | null)?.step) ?? first;
    show(step, true);
    keeper.touch();
    return undefined;
  });
  addEventListener('hashchange', () => location.hash.startsWith('#fix=') && location.reload());
  watchNews(({ kind }) => kind === 'cleared' && void keeper.stop());

  const opening = openingAnswers(frame, memory, now());
  changed();
  if (last && !mended && !opening.isBegun && !rules.crisis.endedOn) {
    const sameId = makeId();
    const again = () => ({ id: sameId, json: sameAgainJson(sameId, last.id, now().today), last, mends: undefined });
    view.offer(sameAgain(frame, last, () => void finish(again)));
  }
  // Whoever answers while the script arrives is not led away from the question under the hand.
  const underHand = steps.find(({ section }) => section.contains(document.activeElement));
  const start = underHand ?? steps.find(({ name }) => name === opening.step) ?? firstOpen();
  const isReload = (history.state as { step?: string } | null)?.step !== undefined;
  history.replaceState({ step: (isReload ? start : first).name }, '');
  if (!isReload) for (const step of steps.slice(1, steps.indexOf(start) + 1)) history.pushState({ step: step.name }, '');
  show(start, false);
  if (memory.draft) line.saved(memory.draft.savedAt);
  else if (opening.isBegun) keeper.touch();
  if (opening.faults.length > 0) refuse(opening.faults);

  /** The first question that is not answered; the check where all are. */
  function firstOpen(): Step {
    if (!opening.isBegun) return first;
    const open = opening.open.map((field) => steps.indexOf(stepOf(steps, field)));
    return open.length > 0 ? steps[Math.min(...open)]! : steps.find(({ name }) => name === CHECK)!;
  }
}
