import type { DataState } from './data-clock';

/** Two answers of one address with the same stamp are the same. */
export function stampOf(state: DataState | null): string {
  return state ? `${state.version} ${state.isSettled} ${state.snapshot} ${state.day} ${state.turn}` : '';
}
