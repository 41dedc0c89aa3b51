import { todayIn } from '@/lib/core/dates';
import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { getOwnReport } from '@/lib/reports/read/get-report';
import { repeatReport } from '@/lib/reports/repeat-report';

/** Nothing has changed today since one of my reports, named by its reference; leads to the receipt. */
export const repeatForm = formEndpoint({
  action: 'report.submit',
  handle: async (context, { id, sameAs: reference = '' }) => {
    const { id: sameAs } = await getOwnReport(context, reference);
    const observedOn = todayIn(context.crisis.timeZone, context.now);
    const { receipt } = await repeatReport(context, { id, sameAs, observedOn });
    return { redirect: localPath(context.locale, `/report/sent/${receipt.reference}`) };
  },
});
