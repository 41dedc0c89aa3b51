/** What the addresses under /api/imports answer: the contract between server and wizard. Rows count from 1, the header. */

/** A fault in words: what is wrong with what stands there, and what to write instead. */
export type FaultView = { row: number; column: string; value: string; code: string; message: string; mend: string };

/** POST /api/imports?check=1. Lists hold the first thousand; the counts say how many there are. */
export type CheckAnswer = {
  rows: number;
  /** Reports that an import would store. */
  ready: number;
  /** Stored already, in the same words. */
  same: { row: number; reference: string }[];
  sameCount: number;
  faults: FaultView[];
  faultCount: number;
};

/** POST /api/imports. `batchId` is null when everything was there already (200 instead of 201). */
export type ImportAnswer = { batchId: string | null; rows: number; stored: number; same: number };

/** Members that a refused import (422, input-refused) has besides those of every problem. */
export type ImportRefusal = { faults: FaultView[]; faultCount: number };

/** GET /api/imports: the caller's imports, newest first. */
export type BatchView = {
  batchId: string;
  /** ISO instants. */
  at: string;
  undoneAt: string | null;
  rows: number;
  stored: number;
  same: number;
  /** Until it was undone, or a verifier took up the first of its reports. */
  canUndo: boolean;
};

/** POST /api/imports/<batchId>/undo. */
export type UndoAnswer = { withdrawn: number };
