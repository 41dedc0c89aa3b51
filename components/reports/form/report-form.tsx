import { Button } from '@/components/ui/button';
import { localPath } from '@/lib/i18n/locales';
import type { FormView } from './form-view';
import { ReportFields } from './report-fields';

/** What a phone needs to ask the questions one by one, to check the answers itself and to seal them. */
type PhoneParts = {
  /** The rules as JSON. */
  rules: string;
  /** The installation's public key; undefined where it has none. */
  sealKey: string | undefined;
};

type ReportFormProps = {
  view: FormView;
  /** Key of a report that was checked or sent once already. */
  id?: string | undefined;
  areaHint?: string | undefined;
  /** Null on the page that answers a post: whoever posts is led on without script. */
  phone: PhoneParts | null;
};

/** The questions of a new report, one below the other; posted, they are answered with everything to check. */
export function ReportForm({ view, id, areaHint, phone }: ReportFormProps) {
  const { locale, t } = view;
  const island = phone ? { 'data-island': 'report-form', 'data-seal-key': phone.sealKey } : {};
  return (
    // Without autocomplete="off" a browser keeps what was typed, in plain text, to fill it in after a restart.
    <form {...island} id="report-form" className="report-form" method="post" action={localPath(locale, '/report')} autoComplete="off" noValidate>
      {phone ? <script type="application/json" id="report-rules" dangerouslySetInnerHTML={{ __html: inScript(phone.rules) }} /> : null}
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <ReportFields view={view} areaHint={areaHint} />
      {phone ? (
        <section className="step" data-step="check" id="step-check" hidden aria-labelledby="step-check-question" tabIndex={-1}>
          <h2 id="step-check-question">{t('entry.check.title')}</h2>
          <dl className="answers" data-summary />
          <div data-preview />
        </section>
      ) : null}
      <div className="form-actions" data-actions>
        <Button name="do" value="check" wide>
          {t('entry.form.check')}
        </Button>
      </div>
    </form>
  );
}

/** JSON that cannot end the element it stands in. */
function inScript(json: string): string {
  return json.replace(/</g, '\\u003c');
}
