import type { ReactNode } from 'react';

export type FieldProps = {
  /** Name of the form field and id of its input. */
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The word for "optional" in the page's language, where the answer may be left out. */
  optional?: string | undefined;
};

/** The ids of the hint and the error of a field, for aria-describedby; undefined when it has neither. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>): string | undefined {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
}

/** Hint and error, in the order in which they are read. */
export function FieldNotes({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint ? (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** Label, hint and error around one input whose id is `name`. */
export function Field({ name, label, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={name}>
        {label} {optional ? <span className="field-optional">({optional})</span> : null}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}
