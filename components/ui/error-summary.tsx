export type FieldMessage = {
  /** The id of the field the message belongs to; '' when it belongs to the form as a whole. */
  field: string;
  message: string;
};

/** What stands in the way, above the form, with a link to each field. It takes the focus when the page arrives. */
export function ErrorSummary({ title, detail, errors = [] }: { title: string; detail?: string; errors?: FieldMessage[] }) {
  return (
    // autofocus is a global attribute: it moves the focus here without any script.
    <div className="error-summary" id="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-title">
      <h2 id="error-title">{title}</h2>
      {detail ? <p>{detail}</p> : null}
      {errors.length > 0 ? (
        <ul>
          {errors.map(({ field, message }) => (
            <li key={field + message}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
