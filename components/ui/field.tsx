import type { ReactNode } from 'react';

export type FieldProps = {
  /** Name of the form field. */
  name: string;
  /** Id of its input, where a page has the same field in several forms; else its name. */
  id?: string | undefined;
  label: string;
  /** Where a heading just above says the same: the label is then for who listens. */
  labelHidden?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** The word for "optional" in the page's language, where the answer may be left out. */
  optional?: string | undefined;
};

/** The class of a label or legend. */
export function labelClass(isHidden = false): string {
  return isHidden ? 'visually-hidden' : 'field-label';
}

/** The ids of the hint and the error of a field, for aria-describedby; undefined when it has neither. */
export function describedBy({ name, id = name, hint, error }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

/** Hint and error, in the order in which they are read. */
export function FieldNotes({ name, id = name, hint, error }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Label, hint and error around one input. */
export function Field({ name, id = name, label, labelHidden, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className={labelClass(labelHidden)} htmlFor={id}>
        {label} {optional ? <span className="field-optional">({optional})</span> : null}
      </label>
      <FieldNotes name={name} id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}
