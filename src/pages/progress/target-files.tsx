import { useState } from 'react';
import { today } from '../../components/exports/frame-of.ts';
import { FileButton } from '../../components/file-button.tsx';
import { saveFile } from '../../components/exports/save-file.ts';
import { useWords } from '../../components/words-context.tsx';
import { shownLine } from '../../lib/shown-text.ts';
import { readTargetFile, writeTargetFile } from '../../queries/target-file.ts';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { checkTargetRows } from '../../semantic/check-target-rows.ts';
import type { OwnTarget } from '../../semantic/own-target.ts';
import styles from './own-targets.module.css';
import { TargetFileReport, type TargetFileOutcome } from './target-file-report.tsx';

interface TargetFilesProps {
  targets: readonly OwnTarget[];
  catalogue: Catalogue;
  onTargets: (taken: readonly OwnTarget[]) => void;
}

/** Targets into a file and out of one; what became of every line is said. */
export function TargetFiles({ targets, catalogue, onTargets }: TargetFilesProps) {
  const { ownTargets } = useWords().messages;
  const [outcome, setOutcome] = useState<TargetFileOutcome | undefined>();
  const { indicators, places } = catalogue;
  const take = async (file: File) => {
    try {
      const read = await readTargetFile(file);
      if (!read.ok) {
        setOutcome({ file: shownLine(file.name), unread: read.problems });
        return;
      }
      const checked = checkTargetRows(read.value.rows, targets, indicators, places);
      onTargets(checked.taken);
      setOutcome({ file: shownLine(file.name), checked, misfits: read.value.misfits });
    } catch {
      setOutcome('failed');
    }
  };
  const write = async () => {
    try {
      const text = await writeTargetFile(targets, indicators);
      saveFile(new Blob([text], { type: 'text/csv' }), `muc-tieu-tu-dat-${today()}.csv`);
      setOutcome(undefined);
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <div className={`${styles.files} no-print`}>
        <FileButton
          label={ownTargets.importFile}
          accept=".csv,text/csv"
          onFile={(file) => void take(file)}
        />
        {targets.length > 0 && (
          <button type="button" className="button" onClick={() => void write()}>
            {ownTargets.exportFile}
          </button>
        )}
      </div>
      <TargetFileReport outcome={outcome} indicators={indicators} />
    </>
  );
}
