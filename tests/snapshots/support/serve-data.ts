import { openIslands } from '@/server/islands';
import { requestListener } from '@/server/request';
import { serve, type Fixture } from '../../process/http-fixture';
import type { TestDatabase } from '../../support/database';

/** The addresses that the server answers before Next, over real HTTP. */
export function serveData({ pool }: TestDatabase): Promise<Fixture> {
  const next = async () => {
    throw new Error('Next is not asked here.');
  };
  return serve(requestListener({ next, pool, origin: 'http://here', dev: false, answerScripts: openIslands('/nowhere').answer, answerPublicPages: null }));
}
