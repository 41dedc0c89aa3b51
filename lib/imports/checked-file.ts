import { checkedChunks, type Asked } from './checked-chunks';
import { openTable } from './open-rows';
import type { RowFault, Table } from './table';

/** `read` rows of a file: the `ready` ones that can be stored, without repetitions, as a text (`rowsText`), and what is wrong in the others. */
export type CheckedChunk = { read: number; ready: number; rows: Uint8Array<ArrayBuffer>; faults: RowFault[] };

/** A file of reports whose rows are judged when somebody asks, each time anew from the first row. */
export type CheckedFile = (asked: Asked) => AsyncIterable<CheckedChunk>;

/** A table in memory, judged in this thread: for files of ours, which are small. What people send is judged by a worker (`withJudge`). */
export function checkedTable(table: Table): CheckedFile {
  return (asked) => checkedChunks(openTable(table), asked);
}
