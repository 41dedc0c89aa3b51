import type { IncomingMessage, ServerResponse } from 'node:http';
import { problems } from '@/lib/core/problem';
import { problemResponse } from '@/lib/http/problem-response';
import type { HotRoute } from '../hot-routes';
import { setFileHeaders } from '../security-headers';
import { sendWebResponse } from '../web-adapter';
import { askedFile, type AskedFile } from './asked-file';
import type { FileCache } from './file-cache';
import { FileFailed } from './make-file';
import { QueueFull } from './render-queue';
import { sendAnswer } from './send-answer';

/** Answers a GET or HEAD of a file out of the memory, or leaves it to the handler and says false. */
export type AnswerFiles = (req: IncomingMessage, res: ServerResponse, handler: HotRoute['handler']) => Promise<boolean>;

/** Answers files out of the memory. What is too long for it, or refused in another language than the reader's, is left to the handler. */
export function answerFiles(cache: FileCache): AnswerFiles {
  return async (req, res, handler) => {
    const asked = askedFile(req, handler);
    const found = await cache.find(asked).catch((error: unknown) => refusalOf(error, asked));
    if (found instanceof Response) {
      if (!isFor(asked, found.headers.get('content-language'))) return false;
      setFileHeaders(res);
      await sendWebResponse(found, req, res);
      return true;
    }
    const { isTooLong, made } = found.answer;
    if (isTooLong || (made.status !== 200 && !isFor(asked, made.head['content-language']))) return false;
    await sendAnswer(found, req, res);
    cache.recount(asked, found.answer);
    return true;
  };
}

/** A line that is too long means busy: come back later. Throws what nobody foresaw. */
function refusalOf(error: unknown, { locale }: AskedFile): Response {
  if (error instanceof FileFailed) return error.response();
  if (!(error instanceof QueueFull)) throw error;
  const busy = problemResponse(problems.serverBusy(), locale);
  busy.headers.set('access-control-allow-origin', '*');
  return busy;
}

function isFor({ locale }: AskedFile, language: string | null | undefined): boolean {
  return language === locale;
}
