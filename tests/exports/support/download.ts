type Downloaded = { status: number; headers: Headers; text: string };

/** What a reader gets from an address of data, straight from its handler. */
export async function download(handler: (request: Request) => Promise<Response>, query = '', headers: Record<string, string> = {}): Promise<Downloaded> {
  const response = await handler(new Request(`http://shortfall.test/data/file.csv${query}`, { headers }));
  const bytes = await response.arrayBuffer();
  // ignoreBOM keeps a byte order mark in the text, where a test can see it.
  return { status: response.status, headers: response.headers, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}
