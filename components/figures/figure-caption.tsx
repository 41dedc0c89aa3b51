import type { ChartModel } from '@/lib/charts/model';

/** What a chart says in sentences, why it ends where it does, and what it rests on. */
export function FigureCaption({ model }: { model: ChartModel }) {
  const { asOf, freshness, coverage, source } = model.foot;
  const ending = 'ending' in model ? model.ending : null;
  return (
    <>
      {ending ? <p className="figure-ending">{ending}</p> : null}
      <div className="figure-sentences">
        {model.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className="figure-source">{[asOf, freshness, coverage, source].filter(Boolean).join(' ')}</p>
    </>
  );
}
