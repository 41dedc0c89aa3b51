import { CORRECTION_TABLE } from '@/lib/corrections/correction-table';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { dataFile } from '@/lib/exports/data-file';
import { textStream } from '@/lib/exports/text-stream';
import { makeCorrectionsFeed } from './make-corrections-feed';

/** /data/corrections.atom: the newest rows of corrections.csv for feed readers, in the language that `lang` names. */
export const GET = dataFile({
  name: CORRECTION_TABLE.name,
  ending: 'atom',
  contentType: 'application/atom+xml; charset=utf-8',
  takes: [...CORRECTION_TABLE.takes, 'lang'],
  parameters: [],
  formFrom: () => null,
  shape: () => 'feed',
  disposition: 'inline',
  open: async ({ ctx, filters }) => {
    const { changedAt } = await readDataVersion(ctx.db);
    return textStream([await makeCorrectionsFeed(ctx, filters, changedAt)]);
  },
});
