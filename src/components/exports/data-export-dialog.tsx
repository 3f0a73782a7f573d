import { useState } from 'react';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { ExportCatalogue } from '../../exports/figure-columns.ts';
import type { CsvManner } from '../../exports/write-csv.ts';
import { keptFact } from '../../i18n/remote-text.ts';
import type { Observation } from '../../semantic/observation.ts';
import type { IsoDate } from '../../semantic/period.ts';
import { SegmentedChoice } from '../filters/segmented-choice.tsx';
import { Modal } from '../frame/modal.tsx';
import { useWords } from '../words-context.tsx';
import { copyRichText } from './copy-rich-text.ts';
import styles from './export-dialog.module.css';
import { figuresOf, type ExportScope } from './figures-of.ts';
import type { FileFormat } from './make-file.ts';
import { prepareCopy, prepareFile, type Exported } from './prepare-export.ts';
import { saveFile } from './save-file.ts';

interface DataExportDialogProps {
  model: ChartModel;
  catalogue: ExportCatalogue;
  /** Names exactly the bytes that the figures were read from. */
  version: string;
  /** The reader's day, which goes into the file. */
  date: IsoDate;
  /** When the oldest answer was received that a server gave earlier; undefined where all are of now. */
  keptSince: number | undefined;
  /** All figures of an indicator in the boundary that is shown. */
  loadIndicator: (indicatorId: string) => Promise<readonly Observation[]>;
  onClose: () => void;
}

type Outcome = { kind: 'working' | 'done' | 'failed'; text: string };

/** Figures of a chart, or of its whole indicator, as a file or for the clipboard. */
export function DataExportDialog(props: DataExportDialogProps) {
  const { model, catalogue, version, date, keptSince, loadIndicator, onClose } = props;
  const words = useWords();
  const { dataExport } = words.messages;
  const [scope, setScope] = useState<ExportScope>('view');
  const [format, setFormat] = useState<FileFormat>('csv');
  const [manner, setManner] = useState<CsvManner>(
    words.language === 'vi' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' },
  );
  const [outcome, setOutcome] = useState<Outcome>();
  const isWorking = outcome?.kind === 'working';

  const work = (text: string) => setOutcome({ kind: 'working', text });
  const fail = (text: string) => setOutcome({ kind: 'failed', text });
  const gather = async (): Promise<Exported | undefined> => {
    try {
      const figures = await figuresOf(model, scope, loadIndicator, (done, of) =>
        work(dataExport.gathering(done, of)),
      );
      return { scope, model, figures, catalogue, version, date, keptSince, words };
    } catch {
      fail(dataExport.loadFailed);
      return undefined;
    }
  };
  const download = async () => {
    work(dataExport.working);
    const exported = await gather();
    if (!exported) return;
    try {
      const { file, name } = await prepareFile(exported, format, manner);
      saveFile(file, name);
      setOutcome({ kind: 'done', text: dataExport.downloaded(name) });
    } catch {
      fail(dataExport.failed);
    }
  };
  const copy = async () => {
    work(dataExport.working);
    const exported = await gather();
    if (!exported) return;
    try {
      const isCopied = await copyRichText(await prepareCopy(exported, manner.decimal));
      if (isCopied) setOutcome({ kind: 'done', text: dataExport.copied });
      else fail(dataExport.copyRefused);
    } catch {
      fail(dataExport.copyRefused);
    }
  };
  return (
    <Modal title={dataExport.title} onClose={onClose}>
      <p>
        <strong>{model.title}</strong>
      </p>
      {/* A CSV has rows alone: whoever takes it is told here. */}
      {keptSince !== undefined && (
        <p className={styles['hint']}>{keptFact(keptSince, words.language).join(': ')}</p>
      )}
      <div className={styles['choices']}>
        <SegmentedChoice
          label={dataExport.scope}
          value={scope}
          options={optionsOf(dataExport.scopes)}
          onChange={setScope}
        />
        <p className={styles['hint']}>{dataExport.scopeHint[scope]}</p>
        <SegmentedChoice
          label={dataExport.format}
          value={format}
          options={optionsOf(dataExport.formats)}
          onChange={setFormat}
        />
        {format === 'csv' && (
          <SegmentedChoice
            label={dataExport.separator}
            value={manner.separator}
            options={optionsOf(dataExport.separators)}
            onChange={(separator) => setManner({ ...manner, separator })}
          />
        )}
        <SegmentedChoice
          label={dataExport.decimal}
          value={manner.decimal}
          options={optionsOf(dataExport.decimals)}
          onChange={(decimal) => setManner({ ...manner, decimal })}
        />
      </div>
      <div className={styles['actions']}>
        <button
          type="button"
          className="button"
          aria-disabled={isWorking || undefined}
          onClick={() => {
            if (!isWorking) void download();
          }}
        >
          {dataExport.download}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isWorking || undefined}
          onClick={() => {
            if (!isWorking) void copy();
          }}
        >
          {dataExport.copy}
        </button>
      </div>
      <p role="status" data-outcome={outcome?.kind} className={styles['outcome']}>
        {outcome?.text}
      </p>
    </Modal>
  );
}

const optionsOf = <Value extends string>(labels: Record<Value, string>) =>
  (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));
