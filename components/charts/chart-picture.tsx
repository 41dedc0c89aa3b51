import type { ChartModel } from '@/lib/charts/model';
import { BarsPicture } from './bars-picture';
import { ChartSvg } from './chart-svg';
import { LinesPicture } from './lines-picture';
import { MapPicture } from './map-picture';
import { PanelsPicture } from './panels-picture';
import { WeeksPicture } from './weeks-picture';

export type PictureProps<Model extends ChartModel = ChartModel> = {
  model: Model;
  /** Height to fill, in em of the text in the picture; without it the picture takes the height that suits it. */
  height?: number | undefined;
  /** Row labels stand beside the rows instead of above them: for files of a fixed, low height. */
  dense?: boolean | undefined;
};

/** Any chart as the server draws it: one picture for page, print, embed, PNG and share card. */
export function ChartPicture({ model, ...fit }: PictureProps) {
  switch (model.kind) {
    case 'bands':
      return <ChartSvg model={model} {...fit} />;
    case 'lines':
      return <LinesPicture model={model} {...fit} />;
    case 'bars':
      return <BarsPicture model={model} {...fit} />;
    case 'map':
      return <MapPicture model={model} {...fit} />;
    case 'weeks':
      return <WeeksPicture model={model} {...fit} />;
    case 'panels':
      return <PanelsPicture model={model} {...fit} />;
  }
}
