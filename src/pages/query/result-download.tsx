import { useState } from 'react';
import { copyRichText } from '../../components/exports/copy-rich-text.ts';
import styles from '../../components/exports/export-dialog.module.css';
import { today } from '../../components/exports/frame-of.ts';
import { makeFile, type FileFormat } from '../../components/exports/make-file.ts';
import { saveFile } from '../../components/exports/save-file.ts';
import { SegmentedChoice } from '../../components/filters/segmented-choice.tsx';
import { Modal } from '../../components/frame/modal.tsx';
import { useWords } from '../../components/words-context.tsx';
import { exportFileName } from '../../exports/file-name.ts';
import { queryTable, resultGrids } from '../../exports/query-table.ts';
import type { CsvManner } from '../../exports/write-csv.ts';
import { formatNumber, formatShare } from '../../i18n/format-number.ts';
import { queryWords } from '../../i18n/query-words.ts';
import { keptFact } from '../../i18n/remote-text.ts';
import { useDataVersion } from '../../queries/use-data-version.ts';
import { useKeptSince } from '../../queries/use-remote.ts';
import type { Answered } from './use-sql-run.ts';

interface ResultDownloadProps {
  answered: Answered;
  onClose: () => void;
}

/** More rows than these stop a browser for too long, or a spreadsheet for good. */
const mostForExcel = 200_000;
const mostForCopy = 50_000;

type Outcome = { kind: 'working' | 'done' | 'failed'; text: string };

/** The rows of an answer as a file or for the clipboard, with the statement and what they are not. */
export function ResultDownload({ answered, onClose }: ResultDownloadProps) {
  const words = useWords();
  const { language } = words;
  const { dataExport } = words.messages;
  const texts = queryWords[language];
  const { result, sql, isCut } = answered;
  const version = useDataVersion();
  const keptSince = useKeptSince();
  const [format, setFormat] = useState<FileFormat>('csv');
  const [manner, setManner] = useState<CsvManner>(
    language === 'vi' ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' },
  );
  const [outcome, setOutcome] = useState<Outcome>();
  const isWorking = outcome?.kind === 'working';
  const number = (value: number) => formatNumber(value, language);

  const notes = [
    texts.notReport,
    ...(isCut ? [texts.download.onlyFirst(number(result.rowCount))] : []),
    ...(keptSince === undefined ? [] : [keptFact(keptSince, language).join(': ')]),
  ];
  const table = () =>
    queryTable(
      result,
      sql,
      { title: texts.title, notes, statement: texts.download.statement },
      { version, date: today() },
      words,
    );
  const csv = async (): Promise<Blob> => {
    const { writeLongCsv } = await import('../../exports/write-long-csv.ts');
    const grids = resultGrids(result);
    const parts = await writeLongCsv(
      result.rowCount,
      (from, until) => {
        setOutcome({
          kind: 'working',
          text: texts.download.working(formatShare(until / result.rowCount, language, 0)),
        });
        return grids(from, until);
      },
      manner,
      () => new Promise((resolve) => setTimeout(resolve)),
    );
    return new Blob(parts, { type: 'text/csv;charset=utf-8' });
  };
  const working = async (work: () => Promise<Outcome>, failed: string) => {
    setOutcome({ kind: 'working', text: dataExport.working });
    // The words come onto the page before the work takes its thread.
    await new Promise((resolve) => setTimeout(resolve, 20));
    setOutcome(await work().catch((): Outcome => ({ kind: 'failed', text: failed })));
  };
  const download = async (): Promise<Outcome> => {
    if (format === 'xlsx' && result.rowCount > mostForExcel) {
      return { kind: 'failed', text: texts.download.tooLongForExcel(number(mostForExcel)) };
    }
    const name = exportFileName({
      indicator: `${texts.title} SQL`,
      places: [],
      manyPlaces: '',
      period: '',
      version,
      date: today(),
      extension: format,
    });
    saveFile(format === 'csv' ? await csv() : await makeFile(table(), format, manner, words), name);
    return { kind: 'done', text: dataExport.downloaded(name) };
  };
  const copy = async (): Promise<Outcome> => {
    if (result.rowCount > mostForCopy) {
      return { kind: 'failed', text: texts.download.tooLongForCopy(number(mostForCopy)) };
    }
    const { clipboardTable } = await import('../../exports/clipboard-table.ts');
    const rich = clipboardTable(table(), { caption: '', lines: notes }, manner.decimal);
    return (await copyRichText(rich))
      ? { kind: 'done', text: dataExport.copied }
      : { kind: 'failed', text: dataExport.copyRefused };
  };
  return (
    <Modal title={texts.download.title} onClose={onClose}>
      <div className={styles['choices']}>
        {notes.map((note) => (
          <p key={note} className={styles['hint']}>
            {note}
          </p>
        ))}
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
            if (!isWorking) void working(download, dataExport.failed);
          }}
        >
          {dataExport.download}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={isWorking || undefined}
          onClick={() => {
            if (!isWorking) void working(copy, dataExport.copyRefused);
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
