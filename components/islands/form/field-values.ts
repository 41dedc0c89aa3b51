import type { Answers } from '@/lib/entry/answers';

/** What stands in the fields of the form. What was left empty is not named. */
export function readAnswers(form: HTMLFormElement): Answers {
  const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '');
  return Object.fromEntries(fields.filter(([name]) => name !== 'id' && name !== 'do'));
}

/** Puts answers into the fields; a field without an answer is emptied, a choice without one is left as the page has it. */
export function fillAnswers(form: HTMLFormElement, answers: Answers): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      if (answers[field.name]) field.checked = answers[field.name] === field.value;
    } else if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = answers[field.name] === field.value;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) {
      if (field.name && field.type !== 'hidden') field.value = answers[field.name] ?? '';
    }
  }
}

/** Whether somebody answered anything: the day that the page chooses itself is no answer. */
export function isAnswered(answers: Answers): boolean {
  return Object.keys(answers).some((name) => name !== 'when');
}
