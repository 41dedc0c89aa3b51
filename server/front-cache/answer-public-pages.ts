import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from '@/lib/db/client';
import { sendFailure } from '../failure-page';
import { logFault } from '../log-fault';
import { setPublicHeaders } from '../security-headers';
import { askedPage } from './asked-page';
import type { FrontCache } from './front-cache';
import { RenderFailed } from './make-page';
import { QueueFull } from './render-queue';
import { sendAnswer } from './send-answer';

/** Answers a GET or HEAD, or leaves it to others and says false. */
export type AnswerPublicPages = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

/** Answers public pages and unknown addresses out of the front cache; one that cannot be made and is not kept gets the page of plain words. */
export function answerPublicPages(cache: FrontCache, pool: Pool): AnswerPublicPages {
  return async (req, res) => {
    const asked = askedPage(req);
    if (!asked) return false;
    const found = await cache.find(asked).catch((error: unknown) => statusOf(error));
    if (typeof found === 'number') {
      setPublicHeaders(res);
      await sendFailure(res, { pool, locale: asked.locale, status: found });
      return true;
    }
    await sendAnswer(found, req, res);
    cache.recount(asked, found.answer);
    return true;
  };
}

/** A line that is too long means busy: come back later. What Next failed at it has written down itself. */
function statusOf(error: unknown): number {
  if (error instanceof QueueFull) return 503;
  if (error instanceof RenderFailed) return error.status;
  logFault(error);
  return 500;
}
