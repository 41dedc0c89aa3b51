import { gzipSync } from 'node:zlib';

/**
 * What a first visit to a page costs, in bytes of gzip: HTML, style sheets, and the scripts that a browser of today loads by itself (those for
 * browsers without modules are not among them).
 *
 * @returns {{ html: number, styles: number, scripts: number }}
 */
export async function pageBytes(origin, address) {
  const html = await (await fetch(origin + address)).text();
  const addresses = (pattern) => [...new Set([...html.matchAll(pattern)].map(([, found]) => found))];
  const styles = addresses(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const scripts = addresses(/<script(?![^>]*\bnomodule\b)[^>]+src="([^"]+)"/gi);
  return { html: gzip(html), styles: await total(origin, styles), scripts: await total(origin, scripts) };
}

async function total(origin, addresses) {
  const sizes = await Promise.all(addresses.map(async (address) => gzip(Buffer.from(await (await fetch(origin + address)).arrayBuffer()))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function gzip(bytes) {
  return gzipSync(bytes).length;
}
