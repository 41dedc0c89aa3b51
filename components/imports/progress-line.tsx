/** What is being done and how far it is; `done` is 0 to 1, null where nobody can say. */
export function ProgressLine({ label, done }: { label: string; done: number | null }) {
  return (
    <div className="import-progress">
      <p role="status">{label}</p>
      <progress aria-label={label} max={100} value={done === null ? undefined : Math.round(done * 100)} />
    </div>
  );
}
