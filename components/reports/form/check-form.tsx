import { Button } from '@/components/ui/button';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { AnswerList } from './answer-list';
import type { AnswerRow } from './answer-rows';
import { PreviewList } from './preview-list';
import type { PreviewRow } from './preview-rows';

type CheckFormProps = {
  locale: Locale;
  /** Every answer as it was posted, and the report's id. */
  fields: Readonly<Record<string, string>>;
  answers: AnswerRow[];
  preview: PreviewRow[];
};

/** What is about to be sent, and what the public will see of it. Every answer can be changed; one button sends. */
export function CheckForm({ locale, fields, answers, preview }: CheckFormProps) {
  const t = translator(locale);
  const action = localPath(locale, '/report');
  const kept = Object.entries(fields).filter(([name, value]) => name !== 'do' && value !== '');
  return (
    <form className="report-form" method="post" action={action}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AnswerList rows={answers} change={{ action, label: t('entry.check.change') }} />
      <PreviewList t={t} rows={preview} />
      <div className="form-actions">
        <Button name="do" value="send" wide>
          {t('report.send')}
        </Button>
      </div>
    </form>
  );
}
