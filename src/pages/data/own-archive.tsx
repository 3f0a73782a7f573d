import { useState } from 'react';
import { today } from '../../components/exports/frame-of.ts';
import { saveFile } from '../../components/exports/save-file.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useWords } from '../../components/words-context.tsx';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import type { Archive } from '../../queries/read-archive.ts';
import type { RestorePlan } from '../../queries/restore-archive.ts';
import { readSettings } from '../../storage/kept-settings.ts';
import styles from './own-datasets.module.css';
import { RestoreDialog } from './restore-dialog.tsx';
import type { OwnActions } from './use-own-action.ts';

interface OwnArchiveProps {
  run: OwnActions['run'];
  hasDatasets: boolean;
}

/** Everything that this browser keeps, into one file and back. */
export function OwnArchive({ run, hasDatasets }: OwnArchiveProps) {
  const texts = ownDatasetWords[useWords().language].archive;
  const [found, setFound] = useState<{ archive: Archive; plan: RestorePlan } | undefined>();
  const hasSettings = Object.keys(readSettings()).length > 0;
  const exportAll = () =>
    run(async (own) => {
      const { exportOwnPackages } = await import('../../storage/own-packages-archive.ts');
      const { file, leftOut } = await exportOwnPackages(own, readSettings(), new Date());
      const name = `tat-ca-${today()}.zip`;
      saveFile(file, name);
      const missing = leftOut.length > 0 ? ` ${texts.leftOut(leftOut.join('; '))}` : '';
      return { text: texts.exported(name) + missing };
    }, texts.exporting);
  const look = (file: File) =>
    run(async (own) => {
      const [{ readArchive }, { planRestore }] = await Promise.all([
        import('../../queries/read-archive.ts'),
        import('../../queries/restore-archive.ts'),
      ]);
      const archive = await readArchive(file);
      setFound({ archive, plan: await planRestore(own, archive) });
      return undefined;
    }, texts.reading);
  const restore = (archive: Archive, withSettings: boolean) =>
    run(async (own) => {
      const { restoreArchive } = await import('../../queries/restore-archive.ts');
      const count = await restoreArchive(own, archive, { withSettings });
      return { text: texts.done(count) };
    });
  return (
    <>
      <p className={`${styles['actions'] ?? ''} ${styles['room'] ?? ''} no-print`}>
        {(hasDatasets || hasSettings) && (
          <button type="button" className="button" onClick={() => void exportAll()}>
            {texts.exportAll}
          </button>
        )}
        <FileButton
          label={texts.restore}
          accept=".zip,application/zip"
          onFile={(file) => void look(file)}
        />
      </p>
      {found && (
        <RestoreDialog
          createdAt={found.archive.createdAt}
          plan={found.plan}
          onClose={() => setFound(undefined)}
          onConfirm={(withSettings) => {
            setFound(undefined);
            void restore(found.archive, withSettings);
          }}
        />
      )}
    </>
  );
}
