import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** Files beside the tables, by the key of their words. */
const ADDRESSES = {
  zip: '/data/shortfall.zip',
  geojson: '/data/areas.geojson',
  metadata: '/data/metadata.json',
  dataPackage: '/data/datapackage.json',
  snapshots: '/data/snapshots.json',
} as const;

/** All tables in one file, the map, and what explains them to people and programs. */
export function MoreFiles({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <Table
      caption={t('openData.more.title')}
      captionHidden
      columns={[
        { key: 'file', label: t('dataPage.files.file') },
        { key: 'what', label: t('dataPage.files.what') },
      ]}
      rows={Object.entries(ADDRESSES).map(([key, address]) => ({
        file: (
          <span className="file-links">
            <a className="no-break" href={address}>
              {address.replace('/data/', '')}
            </a>
          </span>
        ),
        what: t(`openData.more.${key}`),
      }))}
    />
  );
}
