import { createRoot } from 'react-dom/client';
import type { TimeModel } from '@/lib/charts/model';
import type { IslandWords } from '../island-words';
import { ChartInteractive } from './chart-interactive';

/** Draws the interactive chart into an empty element; settled when it is drawn, rejected with what kept it from being drawn. */
export function mountChart(stage: HTMLElement, model: TimeModel, words: IslandWords): Promise<void> {
  return new Promise((resolve, reject) => {
    const root = createRoot(stage, {
      onUncaughtError: (error) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        setTimeout(() => root.unmount());
      },
    });
    root.render(<ChartInteractive model={model} words={words} onDrawn={resolve} />);
  });
}
