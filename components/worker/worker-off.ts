declare const self: ServiceWorkerGlobalScope;

/**
 * Served in place of the worker while SHORTFALL_OFFLINE is off: takes over at once, deletes what was kept of pages and goes. Reports lie in
 * IndexedDB and are not touched.
 */
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

export {};
