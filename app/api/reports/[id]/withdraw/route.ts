import { endpoint } from '@/lib/http/endpoint';
import { withdrawReport } from '@/lib/reports/withdraw-report';

/** Its author takes it back; once accepted, asks for that. */
export const POST = endpoint({
  action: 'report.withdraw',
  handle: (ctx, input, _request, { id = '' }) => withdrawReport(ctx, id, input),
});
