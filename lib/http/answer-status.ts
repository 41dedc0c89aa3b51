import { headers } from 'next/headers';
import { ANSWER_HEADER, openAnswerOf } from './open-answers';

/**
 * Sends the page that is being rendered with another status than 200. Next has only `notFound()`, which leaves the body to scripts: with
 * this a refusal is a page that can be read without them. To be called before the page's first element is returned.
 */
export async function answerStatus(status: number): Promise<void> {
  openAnswerOf((await headers()).get(ANSWER_HEADER))?.(status);
}
