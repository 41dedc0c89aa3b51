import { siteUrl } from '@/lib/auth/site';
import { endpoint } from '@/lib/http/endpoint';
import { openApiDocument } from '@/lib/openapi/document';
import { sendFile } from './chart-files/send-file';
import { DATA_FILES } from './data-routes';

/** The document changes with the programme and with nothing else. */
const STARTED = new Date();

/** /api/openapi.json: the contract of all addresses for programs, from their own declarations. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async ({ crisis }, _input, request) => {
    const origin = siteUrl();
    const addresses = Object.entries(DATA_FILES).map(([name, { declared = null }]) => ({ name, declared }));
    const bytes = Buffer.from(`${JSON.stringify(openApiDocument({ crisis, origin, addresses }), null, 1)}\n`);
    return sendFile({ request, bytes, changedAt: STARTED, headers: { 'content-type': 'application/json; charset=utf-8' } });
  },
  present: (response) => response,
});
