import 'server-only';
import { Prisma } from './generated/client';

/** SQL's NULL for a JSON column, where a plain null could also mean the JSON value. */
export const SQL_NULL = Prisma.DbNull;
