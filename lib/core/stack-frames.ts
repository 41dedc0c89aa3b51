/**
 * Where a fault arose, five places at most: the lines of its stack after its message. The message itself, which may have several lines and
 * may hold what a person wrote, is no part of it.
 */
export function stackFrames({ stack = '', message }: Error): string[] {
  const after = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  return after.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 5);
}
