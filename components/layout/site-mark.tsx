/** A full measure and what is missing from it. */
export function SiteMark() {
  return (
    <svg className="site-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="2" />
      <rect x="4" y="11" width="12" height="5" fill="currentColor" />
      <path d="M4 8h12M4 5h12" stroke="currentColor" strokeWidth="1" strokeDasharray="2 2" />
    </svg>
  );
}
