import { CopyText } from '@/components/figures/copy-text';
import { embedCode } from '@/lib/charts/embed-code';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type ExamplesProps = { locale: Locale; /** Where this installation is reached, such as `https://needs.example.org`. */ origin: string; /** First and last day of the figures. */ days: [string, string] };

/** Lines to copy: a file, the same as a picture, only what is new, and a chart in another page. */
export function Examples({ locale, origin, days: [from, to] }: ExamplesProps) {
  const t = translator(locale);
  const query = `category=FOOD&from=${from}&to=${to}`;
  const title = t('chartPage.kinds.severity');
  const lines = {
    file: `curl -sO '${origin}/data/severity.csv?${query}'`,
    picture: `curl -s -o severity.png '${origin}/charts/severity.png?${query}'`,
    again: `curl -s --etag-save etag --etag-compare etag -o reports.csv '${origin}/data/reports.csv'`,
    embed: embedCode({ origin, locale, name: 'severity', title, query }),
  };
  return Object.entries(lines).map(([key, text]) => <CopyText key={key} label={t(`dataPage.examples.${key}`)} text={text} />);
}
