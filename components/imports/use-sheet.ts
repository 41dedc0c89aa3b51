import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { checkSheet } from '@/lib/imports/reading/check-sheet';
import { headerReader, REQUIRED, type Target } from '@/lib/imports/reading/column-names';
import type { DayOrder } from '@/lib/imports/reading/day-cell';
import { dayOrderOf } from '@/lib/imports/reading/day-order';
import { matchHeaders } from '@/lib/imports/reading/match-headers';
import type { Plan, ValueChoices } from '@/lib/imports/reading/plan';
import type { FileForm } from '@/lib/imports/reading/read-file';
import { rowCheck, type RowState } from '@/lib/imports/reading/row-state';
import { sourceTable } from '@/lib/imports/reading/source-table';
import type { ValueColumn } from '@/lib/imports/reading/vocabulary';
import { cellCounts, surveyValues } from '@/lib/imports/reading/value-survey';
import type { ImportKit } from './import-kit';
import { pauser } from './pause';
import { rememberWords } from './remembered-words';

/** A file as it was read. */
export type SheetFile = { name: string; form: FileForm; rows: string[][]; broken: number | null; headerRow: number | undefined };

/** What is known and decided about the columns, words and days of a file. */
export function useSheet(kit: ImportKit, file: SheetFile, remembered: ValueChoices) {
  const { vocabulary, rules } = kit;
  const table = useMemo(() => sourceTable(file.rows, headerReader(vocabulary.columns), file.headerRow), [file, vocabulary]);
  const matches = useMemo(() => matchHeaders(table.headers, headerReader(vocabulary.columns), table.hashtags ?? undefined), [table, vocabulary]);
  const counts = useMemo(() => cellCounts(table.rows), [table]);
  const [targets, setTargets] = useState<(Target | null)[]>(() => matches.map(({ target }) => target));
  const [fixed, setFixed] = useState<Plan['fixed']>({});
  const [saidOrder, setDayOrder] = useState<DayOrder | null>(null);
  const [choices, setChoices] = useState(remembered);
  const [checking, setChecking] = useState(0);

  const dayPlace = targets.indexOf('observed_on');
  const found = useMemo(() => dayOrderOf(dayPlace < 0 ? [] : counts(dayPlace).keys()), [counts, dayPlace]);
  const asksOrder = found.order === null && found.ambiguous.length > 0;
  const dayOrder = (asksOrder ? saidOrder : found.order) ?? 'day-first';
  const survey = useMemo(() => surveyValues(counts, { targets, choices }, vocabulary), [counts, targets, choices, vocabulary]);
  const check = useMemo(() => rowCheck({ targets, fixed, dayOrder, choices }, vocabulary, rules), [targets, fixed, dayOrder, choices, vocabulary, rules]);
  const checked = useMutation({
    mutationFn: (earlier: readonly RowState[]) => {
      setChecking(0);
      return checkSheet(table.rows, check, new Map(earlier.map((state) => [state.row, state])), { pause: pauser(), progress: setChecking });
    },
    networkMode: 'always', gcTime: 0,
  });

  return {
    table, matches, targets, fixed, choices, survey, check, checked, checking,
    days: { ...found, asks: asksOrder, said: saidOrder, order: dayOrder },
    missing: REQUIRED.filter((target) => !targets.includes(target)),
    /** What must be answered before the rows can be checked. */
    isOpen: REQUIRED.some((target) => !targets.includes(target) && !fixed[target]) || (asksOrder && saidOrder === null),
    setDayOrder,
    /** Gives a column its meaning; a column that had it before has none then. */
    setTarget: (index: number, target: Target | null) =>
      setTargets((before) => before.map((other, at) => (at === index ? target : target !== null && other === target ? null : other))),
    setFixed: (target: Target, value: string) => setFixed((before) => ({ ...before, [target]: value })),
    /** Says what a word means, for this file and the next ones; null: nothing. */
    setChoice: (column: ValueColumn, word: string, value: string | null) => {
      const { [word]: _before, ...others } = choices[column] ?? {};
      const next = { ...choices, [column]: value === null ? others : { ...others, [word]: value } };
      setChoices(next);
      void rememberWords(next);
    },
  };
}

export type Sheet = ReturnType<typeof useSheet>;
