import { NOTE_LENGTH, STATEMENT_LENGTH } from '@/lib/reports/schema';

/** The longest texts, in characters, of the fields that count what is left. */
export const TEXT_LENGTHS = { note: NOTE_LENGTH, statement: STATEMENT_LENGTH, counterClaim: STATEMENT_LENGTH } as const;
