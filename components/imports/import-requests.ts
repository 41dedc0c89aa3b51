import type { CheckAnswer, FaultView, ImportAnswer, ImportRefusal, UndoAnswer } from '@/lib/imports/import-answers';
import type { Target } from '@/lib/imports/reading/column-names';

/** The server's refusal in the words of the page's language. */
export class ImportRefused extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly faults: FaultView[],
  ) {
    super(title);
    this.name = 'ImportRefused';
  }
}

type Sending = { parts: string[]; confirmed: boolean; locale: string };

/** Asks what would become of the rows. Throws ImportRefused, or TypeError without a network. */
export function compareRows(sending: Sending, progress: (sent: number) => void): Promise<CheckAnswer> {
  return send(`/api/imports?check=1${sending.confirmed ? '&confirmed=1' : ''}`, sending, progress) as Promise<CheckAnswer>;
}

/** Stores the rows, once however often it is called. Throws ImportRefused, or TypeError without a network. */
export function sendRows(sending: Sending, progress: (sent: number) => void): Promise<ImportAnswer> {
  return send(`/api/imports${sending.confirmed ? '?confirmed=1' : ''}`, sending, progress) as Promise<ImportAnswer>;
}

/** Takes back every report of an import. Throws ImportRefused, or TypeError without a network. */
export async function undoImport(id: string, locale: string): Promise<UndoAnswer> {
  const answer = await fetch(`/api/imports/${id}/undo`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': locale },
  });
  const body = (await answer.json().catch(() => ({}))) as UndoAnswer & { title?: string };
  if (!answer.ok) throw new ImportRefused(answer.status, body.title ?? answer.statusText, []);
  return body;
}

/** XMLHttpRequest and not fetch: it alone tells how much of a file has left. */
function send(path: string, { parts, locale }: Sending, progress: (sent: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'text/csv; charset=utf-8');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', locale);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = request.response as (Partial<ImportRefusal> & { title?: string }) | null;
      if (request.status < 300 && answer) resolve(answer);
      else reject(new ImportRefused(request.status, answer?.title ?? request.statusText, answer?.faults ?? []));
    };
    request.onerror = () => reject(new TypeError('The connection broke off.'));
    request.send(new Blob(parts, { type: 'text/csv' }));
  });
}

/** The column that a refusal speaks of; where it speaks of the whole row, its day. */
export function refusedColumn({ column }: Pick<FaultView, 'column'>): Target {
  return (column || 'observed_on') as Target;
}
