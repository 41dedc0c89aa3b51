import type { ChartName } from '@/lib/charts/model';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type About = { texts: readonly string[]; sheet: string };

/** What is said of each chart under "How this is counted", and the sheet of the method page that says all of it. */
const ABOUT: Record<ChartName, About> = {
  severity: { texts: ['dashboard.figures.aboutSeverity', 'dashboard.figures.aboutLast'], sheet: 'f1' },
  people: { texts: numbered('peopleChart', 4), sheet: 'f2' },
  share: { texts: numbered('shareChart', 5), sheet: 'f4' },
  map: { texts: numbered('mapChart', 3), sheet: 'f1' },
  weeks: { texts: numbered('weeksChart', 3), sheet: 'f1' },
  areas: { texts: numbered('areasChart', 3), sheet: 'f1' },
  reports: { texts: ['dashboard.figures.aboutReports'], sheet: 'f6' },
};

/** Definition, formula and limits of a figure in a few sentences. */
export function FigureAbout({ locale, name }: { locale: Locale; name: ChartName }) {
  const t = translator(locale);
  const { texts, sheet } = ABOUT[name];
  return (
    <div className="figure-about">
      {texts.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <p>
        <a href={localPath(locale, `/method#${sheet}`)}>{t('chartPage.definition')}</a>
      </p>
    </div>
  );
}

function numbered(room: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${room}.about.${index + 1}`);
}
