import { fold } from './fold';

/** What people write where they do not know a number. */
const UNKNOWN = new Set(
  (
    'unknown; not known; n a; na; nd; no data; do not know; don t know; i do not know; i don t know; dk; неизвестно; не известно; не знаю; нет данных; н д;' +
    'չգիտեմ; անհայտ; հայտնի չէ; անհայտ է; տվյալ չկա; տվյալներ չկան'
  ).split(';').map(fold),
);

/** True for a cell that is empty, holds signs alone, or says in words that nobody knows. */
export function isUnknownWord(text: string): boolean {
  const word = fold(text);
  return word === '' ? !/[<>=#]/.test(text) : UNKNOWN.has(word);
}
