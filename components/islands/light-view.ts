type Connection = { saveData?: boolean; effectiveType?: string };

let asked = false;

/** The reader asked for what the light view leaves out. */
export function leaveLightView(): void {
  asked = true;
}

/** True where nothing large may be fetched before the reader asks for it: Save-Data, or a connection of 2G speed. */
export function isLightView(): boolean {
  if (asked) return false;
  const { connection } = navigator as Navigator & { connection?: Connection };
  const isSlow = connection?.effectiveType === '2g' || connection?.effectiveType === 'slow-2g';
  return 'light' in document.documentElement.dataset || connection?.saveData === true || isSlow;
}
