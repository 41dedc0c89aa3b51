import { endpoint } from '@/lib/http/endpoint';
import type { UndoAnswer } from '@/lib/imports/import-answers';
import { undoImport } from '@/lib/imports/undo-import';

/** Its author takes a whole import back. */
export const POST = endpoint<UndoAnswer>({
  action: 'report.undoImport',
  handle: (ctx, _input, _request, { id = '' }) => undoImport(ctx, id),
});
