import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { FaultView } from '@/lib/imports/import-answers';
import { importBody, type ImportBody } from '@/lib/imports/reading/import-body';
import type { RowState } from '@/lib/imports/reading/row-state';
import type { ChangeRows } from './check-step';
import { pauser } from './pause';
import { compareRows, ImportRefused, refusedColumn } from './import-requests';

/** Compares the ready rows with what the server has, once when the check is opened, and again when a person asks for it. */
export function useComparison(locale: Locale, rows: readonly RowState[], onRows: ChangeRows) {
  const t = useTranslations('importPage.check');
  const [asked, setAsked] = useState(0);
  const first = useRef(rows);
  const { isFetching, error } = useQuery({
    queryKey: ['import-comparison', asked],
    queryFn: async () => {
      const body = await importBody(asked === 0 ? first.current : rows, pauser());
      if (body.rows === 0) return null;
      const answer = await compareRows({ parts: body.parts, confirmed: body.confirmed, locale }, () => undefined);
      const references = new Map(answer.same.map(({ row, reference }) => [body.rowOf(row), reference]));
      onRows((all) => withRefusals(all.map((state) => withReference(state, references.get(state.row))), answer.faults, body));
      return answer;
    },
    networkMode: 'always', retry: false, gcTime: 0, staleTime: Infinity,
  });
  return {
    words: isFetching ? t('comparing') : error instanceof ImportRefused ? t('notComparedWhy', { reason: error.message }) : error ? t('notCompared') : t('compared'),
    canAskAgain: !isFetching && error !== null,
    ask: () => setAsked((before) => before + 1),
  };
}

function withReference(state: RowState, reference: string | undefined): RowState {
  return reference === undefined ? state : { ...state, twin: { reference } };
}

/** Puts the server's refusals beside the rows that they speak of. */
export function withRefusals(rows: readonly RowState[], faults: readonly FaultView[], body: Pick<ImportBody, 'rowOf'>): RowState[] {
  const byRow = new Map<number | null, FaultView[]>();
  for (const fault of faults) byRow.set(body.rowOf(fault.row), [...(byRow.get(body.rowOf(fault.row)) ?? []), fault]);
  return rows.map((state) => {
    const told = byRow.get(state.row);
    if (!told) return state;
    const known = told.map(({ code, message, mend, value, ...fault }) => ({ column: refusedColumn(fault), value, code, message: [message, mend].filter(Boolean).join(' ') }));
    return { ...state, said: null, faults: [...state.faults, ...known] };
  });
}
