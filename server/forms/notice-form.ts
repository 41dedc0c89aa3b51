import { formEndpoint } from '@/lib/http/form-endpoint';
import { sendNotice } from '@/lib/notices/send-notice';

/** "Tell us about an error"; the same page says thank you. */
export const noticeForm = formEndpoint({
  action: 'notice.send',
  limit: 16 * 1024,
  handle: async (context, { about, text }) => {
    await sendNotice(context, { about, text });
    return { answer: { sent: 'yes' } };
  },
});
