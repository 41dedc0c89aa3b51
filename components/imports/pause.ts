/** A page stays usable when nothing holds it longer than a frame or two. */
const AT_ONCE_MS = 12;

/** A function that lets the page in between when the work has lasted long enough, and goes on at once otherwise. */
export function pauser(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < AT_ONCE_MS) return;
    await letThrough();
    since = performance.now();
  };
}

/** Timers are slowed down in tabs that are not looked at; messages are not. */
function letThrough(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
