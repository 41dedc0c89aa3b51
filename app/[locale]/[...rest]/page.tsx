import { NotFoundView } from '@/components/layout/not-found-view';
import { answerStatus } from '@/lib/http/answer-status';

/** Every address that no other page answers: 404 in its language and looks, and readable without scripts. */
export default async function UnknownAddress() {
  await answerStatus(404);
  return <NotFoundView />;
}
