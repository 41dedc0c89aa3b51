'use client';

import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { BandsModel } from '@/lib/charts/model';
import type { ChartTexts } from './chart-switch';

/** recharts is large: it comes only when a reader asks for it, never with the page. */
const ChartInteractive = lazy(() => import('./chart-interactive').then((module) => ({ default: module.ChartInteractive })));

type State = { step: 'still' | 'loading' | 'failed' } | { step: 'shown'; model: BandsModel };

/** Shows the server's picture until the reader asks for more; when that fails, the picture is still there. */
export function ChartLoader({ href, texts, children }: { href: string; texts: ChartTexts; children: ReactNode }) {
  const [state, setState] = useState<State>({ step: 'still' });

  async function load() {
    setState({ step: 'loading' });
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(`${answer.status}`);
      setState({ step: 'shown', model: (await answer.json()) as BandsModel });
    } catch {
      setState({ step: 'failed' });
    }
  }

  if (state.step === 'shown') {
    return (
      <div className="chart-interactive">
        <p className="chart-switch">
          <button className="button button-secondary" type="button" onClick={() => setState({ step: 'still' })}>
            {texts.back}
          </button>
          <span className="note">{texts.keys}</span>
        </p>
        <Suspense fallback={children}>
          <ChartInteractive model={state.model} />
        </Suspense>
      </div>
    );
  }
  return (
    <>
      {children}
      <p className="chart-switch">
        <button className="button button-secondary" type="button" onClick={load} disabled={state.step === 'loading'}>
          {texts.load}
        </button>
        <span className="note" role="status">
          {state.step === 'still' ? texts.size : texts[state.step]}
        </span>
      </p>
    </>
  );
}
