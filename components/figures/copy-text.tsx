/** A text to take along: its name, the text itself, and the place where the browser puts a button that copies it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  return (
    <div className="copy-text">
      <p className="field-label">{label}</p>
      <div data-island="copy" data-label={label}>
        <pre>{text}</pre>
      </div>
    </div>
  );
}
