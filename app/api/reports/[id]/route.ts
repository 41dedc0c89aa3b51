import { endpoint } from '@/lib/http/endpoint';
import { editReport } from '@/lib/reports/edit-report';
import { readReport } from '@/lib/review/read-report';

/** One report by id or reference, as the caller may see it. */
export const GET = endpoint({
  action: 'report.read',
  handle: (ctx, _input, _request, { id = '' }) => readReport(ctx, id),
});

/** Its author changes what it says; once accepted, asks for the change. */
export const POST = endpoint({
  action: 'report.edit',
  handle: (ctx, input, _request, { id = '' }) => editReport(ctx, id, input),
});
