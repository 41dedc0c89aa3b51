import type { PanelsModel } from '@/lib/charts/model';
import { HatchPattern } from './hatch-pattern';
import { em } from './lengths';
import { Panel } from './panel';
import { panelLayout } from './panel-layout';

/** Em that a panel is wide at least: the narrowest telephone, less the margins. */
const WIDTH = 22;

/** Small multiples on a page: a heading, a note and a picture for each area, in as many columns as the screen has room for. */
export function PanelGrid({ model }: { model: PanelsModel }) {
  return (
    <ul className="panel-grid">
      {model.panels.map((panel) => {
        const layout = panelLayout(panel.rows.length);
        const id = `panel-${panel.areaId}`;
        return (
          <li key={panel.areaId} className="panel">
            <h3 className="panel-title" id={id}>
              {panel.title}
            </h3>
            <p className="panel-note">{panel.note}</p>
            <svg className="chart" role="img" width="100%" height={em(layout.height)} aria-labelledby={id}>
              <defs>
                <HatchPattern id={`${id}-hatch`} />
              </defs>
              <Panel model={model} panel={panel} layout={layout} width={WIDTH} hatch={`${id}-hatch`} />
            </svg>
          </li>
        );
      })}
    </ul>
  );
}
