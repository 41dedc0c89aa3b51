export type Step = { name: string; section: HTMLElement; heading: HTMLElement };

/** The last step, which asks nothing. */
export const CHECK = 'check';

/** The questions of the form in their order, and what is to be checked at the end. */
export function stepsOf(form: HTMLFormElement): Step[] {
  return [...form.querySelectorAll<HTMLElement>('[data-step]')].map((section) => {
    const heading = section.querySelector('h2')!;
    heading.tabIndex = -1;
    return { name: section.dataset.step!, section, heading };
  });
}

/** The step that a field of a report is asked in; the first one for what is asked nowhere. */
export function stepOf(steps: readonly Step[], field: string): Step {
  return steps.find(({ section }) => section.querySelector(`#${CSS.escape(field)}`)) ?? steps[0]!;
}

/** Shows one step alone. */
export function showStep(steps: readonly Step[], shown: Step): void {
  for (const step of steps) step.section.hidden = step !== shown;
}
