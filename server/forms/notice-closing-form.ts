import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { closeNotice } from '@/lib/notices/close-notice';

/** A verifier or administrator closes a reader's notice; leads back to the list. */
export const noticeClosingForm = formEndpoint({
  action: 'notice.close',
  handle: async (context, { id, outcome }) => {
    await closeNotice(context, { id, outcome });
    return { redirect: localPath(context.locale, '/notices') };
  },
});
