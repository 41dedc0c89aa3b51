/** The headers that say how many seconds an answer is behind what it could be (RFC 9111); none for 0. */
export function ageOf(seconds: number): Record<string, string> {
  return seconds > 0 ? { age: String(seconds), warning: '110 - "Response is Stale"' } : {};
}
