import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import type { FileForm } from '@/lib/imports/reading/read-file';
import { LARGEST_FILE_BYTES, readFile } from '@/lib/imports/reading/read-file';
import type { ImportKit } from './import-kit';
import { pauser } from './pause';
import { ProgressLine } from './progress-line';
import { rememberedWords } from './remembered-words';
import { SheetWizard } from './sheet-wizard';
import { StepsBar } from './steps-bar';

type Props = { kit: ImportKit; file: File; onAnother: () => void };

/** The steps after a file is chosen: reads it, and reads it anew when a person says that it is written otherwise. */
export function Wizard({ kit, file, onAnother }: Props) {
  const t = useTranslations('importPage');
  const [said, setSaid] = useState<Partial<FileForm>>({});
  const [headerRow, setHeaderRow] = useState<number | undefined>();
  const [done, setDone] = useState(0);
  const { data } = useQuery({
    queryKey: ['import-file', file.name, file.lastModified, file.size, said],
    queryFn: async () => {
      if (file.size > LARGEST_FILE_BYTES) return { kind: 'refused', why: 'too-large' } as const;
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return { kind: 'refused', why: 'gone' } as const;
      const read = await readFile(new Uint8Array(bytes), { said, pause: pauser(), progress: setDone });
      return { ...read, remembered: await rememberedWords() };
    },
    networkMode: 'always', staleTime: Infinity, gcTime: 0, retry: false, structuralSharing: false,
  });
  if (!data) {
    return (
      <>
        <StepsBar current="file" words={kit.messages.importPage.steps} />
        <ProgressLine label={t('file.reading')} done={done} />
      </>
    );
  }
  if (data.kind === 'refused') {
    return (
      <>
        <StepsBar current="file" words={kit.messages.importPage.steps} />
        <Notice kind="error" title={t('refused.title')} live>
          <p>{t(`refused.${data.why}`)}</p>
        </Notice>
        <button className="button" type="button" autoFocus onClick={onAnother}>
          {t('facts.another')}
        </button>
      </>
    );
  }
  return (
    <SheetWizard
      key={`${data.form.encoding} ${data.form.delimiter} ${headerRow}`}
      kit={kit}
      file={{ name: file.name, ...data, headerRow }}
      remembered={data.remembered}
      onReadAs={setSaid}
      onHeaderRow={setHeaderRow}
      onAnother={onAnother}
    />
  );
}
