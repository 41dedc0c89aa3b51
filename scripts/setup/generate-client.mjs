import { run } from './run.mjs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const STAMP = 'lib/db/generated/.made-from';

/** Prisma's client is generated code: made from the schema, not kept in the repository. */
export async function generateClient() {
  const hash = hashOf('prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json');
  if (isFresh(STAMP, hash)) return;
  const environment = { PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  await run('Generating the database client', process.execPath, ['node_modules/prisma/build/index.js', 'generate'], environment);
  markFresh(STAMP, hash);
}
