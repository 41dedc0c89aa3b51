import type { FilesOf } from '@/components/dashboard/figure-of';
import type { Context } from '@/lib/auth/context';
import { CHART_NAMES } from '@/lib/charts/model';
import { chartFiles } from '@/lib/exports/chart-files';
import type { PageView } from '@/lib/views/page-view';

/** Rows and sizes of the files behind every chart of a page. */
export async function filesOf(context: Context, view: PageView): Promise<FilesOf> {
  const counted = CHART_NAMES.map(async (name) => [name, await chartFiles(context, view, name)] as const);
  return Object.fromEntries(await Promise.all(counted));
}
