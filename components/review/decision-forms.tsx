import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextInput } from '@/components/ui/text-input';
import { Textarea } from '@/components/ui/textarea';
import { CERTAINTIES } from '@/lib/crisis/vocabulary';
import type { FormState } from '@/lib/http/form-stash';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ReportForReview } from '@/lib/review/get-report-for-review';
import { DecisionForm, decisionField } from './decision-form';

type Props = {
  locale: Locale;
  report: Pick<ReportForReview, 'moves' | 'revision' | 'content'>;
  /** Where the decisions are posted, and where a correction is written. */
  action: string;
  correctPath: string;
  state: FormState | null;
};

/** A form of its own for each decision that is open, each with its reason; the first one stands open. */
export function DecisionForms({ locale, report, action, correctPath, state }: Props) {
  const t = translator(locale);
  const { moves, revision, content } = report;
  const shared = { locale, action, revision, state };
  const has = (move: (typeof moves)[number]) => moves.includes(move);
  const field = (move: (typeof moves)[number], name: string) => decisionField(state, move, name);
  const reason = (move: (typeof moves)[number], hint: string) => (
    <Textarea {...field(move, 'reason')} label={t('review.decide.reason')} hint={t(hint)} rows={2} />
  );
  return (
    <div className="decisions">
      {has('grant') ? (
        <DecisionForm {...shared} move="grant" open>
          {reason('grant', 'review.decide.reasonToAuthor')}
        </DecisionForm>
      ) : null}
      {has('decline') ? (
        <DecisionForm {...shared} move="decline">
          {reason('decline', 'review.decide.reasonToAuthor')}
        </DecisionForm>
      ) : null}
      {has('verify') ? (
        <DecisionForm {...shared} move="verify" open>
          <RadioGroup
            {...field('verify', 'certainty')}
            label={t('review.decide.certaintyLabel')}
            options={CERTAINTIES.map((grade) => ({
              value: grade,
              label: t(`common.certainty.${grade}`),
              hint: t(`review.decide.${grade}`),
            }))}
          />
          {content.sourceType === 'PUBLISHED' ? (
            <Checkbox {...checkboxOf(field('verify', 'sourceOpened'))} label={t('review.decide.sourceOpened')} />
          ) : null}
          {reason('verify', 'review.decide.reasonHint')}
        </DecisionForm>
      ) : null}
      {has('ask') ? (
        <DecisionForm {...shared} move="ask">
          <Textarea
            {...field('ask', 'question')}
            label={t('review.decide.question')}
            hint={t('review.decide.reasonToAuthor')}
            rows={2}
          />
        </DecisionForm>
      ) : null}
      {has('reject') ? (
        <DecisionForm {...shared} move="reject">
          {reason('reject', 'review.decide.reasonToAuthor')}
        </DecisionForm>
      ) : null}
      {has('duplicate') ? (
        <DecisionForm {...shared} move="duplicate">
          <TextInput
            {...field('duplicate', 'duplicateOf')}
            label={t('review.decide.duplicateOf')}
            hint={t('review.decide.duplicateHint')}
            autoComplete="off"
            spellCheck={false}
            short
          />
          {reason('duplicate', 'review.decide.reasonToAuthor')}
        </DecisionForm>
      ) : null}
      {has('reopen') ? (
        <DecisionForm {...shared} move="reopen">
          {reason('reopen', 'review.decide.reasonHint')}
        </DecisionForm>
      ) : null}
      {has('correct') ? (
        <p>
          <Button kind="secondary" href={correctPath}>
            {t('review.decide.correct')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** A checkbox has no text: it is ticked or not. */
function checkboxOf({ value, ...field }: ReturnType<typeof decisionField>) {
  return { ...field, checked: value === 'yes' };
}
