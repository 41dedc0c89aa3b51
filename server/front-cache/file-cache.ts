import { AnswerCache } from './answer-cache';
import type { AskedFile } from './asked-file';
import type { DataClock } from './data-clock';
import { makeFile } from './make-file';

/** The memory of public files that are made from the data: tables, documents, pictures, embeds and feeds. `find` throws FileFailed when one fails. */
export class FileCache extends AnswerCache<AskedFile> {
  constructor({ origin, clock, bytes }: { origin: string; clock: DataClock; bytes: number }) {
    super({ make: (asked, moment) => makeFile(origin, asked, moment), clock, bytes });
  }
}
