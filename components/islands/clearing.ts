/** Says to everything else on this page that the device is being cleared, so that nothing is written anew. */
export function markClearing(): void {
  document.documentElement.dataset.clearing = '';
}

export function isClearing(): boolean {
  return 'clearing' in document.documentElement.dataset;
}
