import { AnswerCache } from './answer-cache';
import type { AskedPage } from './asked-page';
import type { DataClock } from './data-clock';
import { makePage } from './make-page';
import type { Render } from './render-inward';

/** The memory of public pages: rendered inward, held without Next's scripts. `find` throws RenderFailed when a page fails. */
export class FrontCache extends AnswerCache<AskedPage> {
  constructor({ render, clock, bytes }: { render: Render; clock: DataClock; bytes: number }) {
    super({ make: (asked, moment) => makePage(render, asked, moment), clock, bytes });
  }
}
