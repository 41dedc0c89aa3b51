import { randomUUID } from 'node:crypto';
import { nameKey } from '@/lib/auth/person-name';
import { problems } from '@/lib/core/problem';
import type { Role } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { databaseErrorCode } from '@/lib/db/transaction';

type NewAccount = { name: string; role: Role; passphraseHash: string; createdAt: Date };

const UNIQUE_VIOLATION = '23505';

/** Stores a person's account and gives its id. Throws name-taken (409). */
export async function storeAccount(tx: Tx, account: NewAccount): Promise<string> {
  const id = randomUUID();
  try {
    await tx.user.create({ data: { id, nameKey: nameKey(account.name), ...account } });
  } catch (error) {
    throw databaseErrorCode(error) === UNIQUE_VIOLATION ? problems.nameTaken() : error;
  }
  return id;
}
