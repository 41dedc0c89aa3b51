/** Addresses that are not pages: the API, Next's own files, health, and whatever has a file ending. */
const NOT_A_PAGE = 'en|hy|ru|api|_next|livez|readyz';
const PAGE = `/:path((?!(?:${NOT_A_PAGE})(?:/|$))(?!.*\\.[a-z0-9]+$).+)`;

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The optimiser would fetch and decode on request; no picture here needs it.
  images: { unoptimized: true },
  // `npm run check` looks at the types.
  typescript: { ignoreBuildErrors: true },
  // Every page has its title and share card in the head, for whoever asks: written after the page they would need a script to get there.
  htmlLimitedBots: /./,
  // Without this Next looks for a workspace in the folders above the clone.
  turbopack: { root: __dirname },
  outputFileTracingRoot: __dirname,
  // A page's code is read when it is first asked for: Next would hold that of every page and route from the start (decision 021).
  experimental: { preloadEntriesOnStart: false },
  // English has no prefix: `/report` is rendered by app/[locale] as `/en/report`, and that address leads back to it.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: '/en' },
      { source: PAGE, destination: '/en/:path' },
    ],
  }),
  redirects: async () => [
    { source: '/en', destination: '/', permanent: true },
    { source: '/en/:path*', destination: '/:path*', permanent: true },
  ],
};

module.exports = config;
