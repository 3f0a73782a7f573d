import { useId, useState } from 'react';
import { copyOnceMade, copyRichText } from '../../components/exports/copy-rich-text.ts';
import type { ExportFacts } from '../../components/exports/frame-of.ts';
import { saveFile } from '../../components/exports/save-file.ts';
import { Choice } from '../../components/filters/choice.tsx';
import { SegmentedChoice } from '../../components/filters/segmented-choice.tsx';
import { useWords } from '../../components/words-context.tsx';
import type { BriefingDocument } from '../../exports/briefing/briefing-document.ts';
import type { Work } from '../../exports/briefing/chart-by-chart.ts';
import { exportFileName } from '../../exports/file-name.ts';
import { imagePresetNames, type ImagePresetName } from '../../exports/image/presets.ts';
import type { RichText } from '../../exports/rich-text.ts';
import { fetchFile } from '../../queries/fetch-file.ts';
import type { Briefing } from '../../semantic/briefing.ts';
import { useLogo } from '../../storage/logo.ts';
import { briefingDocument } from './briefing-document-of.ts';
import styles from './briefing-exports.module.css';
import type { FoundChart } from './found-charts.ts';
import { LogoChoice } from './logo-choice.tsx';
import type { Orientation } from './paper-context.tsx';
import { useMaking } from './use-making.ts';

interface BriefingExportsProps {
  briefing: Briefing;
  found: readonly FoundChart[];
  facts: ExportFacts;
  orientation: Orientation;
  onOrientation: (orientation: Orientation) => void;
}

const orientations: readonly Orientation[] = ['portrait', 'landscape'];

/** What can be made of a briefing; the writers are fetched when the first file is wanted. */
export function BriefingExports(props: BriefingExportsProps) {
  const { briefing, found, facts, orientation, onOrientation } = props;
  const id = useId();
  const words = useWords();
  const { briefing: messages, imageExport } = words.messages;
  const [preset, setPreset] = useState<ImagePresetName>('slide');
  const [copyable, setCopyable] = useState<RichText>();
  const { logo } = useLogo();
  const making = useMaking();
  const charts = found.filter((it) => it.state === 'found').length;
  const reading = found.filter((it) => it.state === 'reading').length;
  const missing = found.length - charts - reading;
  const isBusy = making.done !== undefined;
  const isOff = reading > 0 || isBusy || charts === 0;

  /** A file under a name of its own, told with what is missing from it. */
  const saving =
    (extension: string, write: (document: BriefingDocument, work: Work) => Promise<Blob>) =>
    async (work: Work): Promise<string> => {
      const document = briefingDocument(briefing, found, facts, words);
      const file = await write(document, work);
      work.signal.throwIfAborted();
      const name = exportFileName({
        indicator: document.title,
        places: [],
        manyPlaces: '',
        period: '',
        version: facts.dataVersion,
        date: document.date,
        extension,
      });
      saveFile(file, name);
      return missing === 0 ? messages.saved(name) : messages.savedWithout(name, missing);
    };

  const pptx = saving('pptx', async (document, work) => {
    const { writePptx } = await import('../../exports/briefing/write-pptx.ts');
    return writePptx(document, { ...work, words, logo, readFile: fetchFile });
  });
  const zip = saving('zip', async (document, work) => {
    const { writePictureZip } = await import('../../exports/briefing/picture-files.ts');
    const { catalogue } = facts;
    return writePictureZip(document, {
      ...work,
      preset,
      density: preset === 'a4-half' || preset === 'a4-page' ? 1 : 2,
      words,
      catalogue,
      readFile: fetchFile,
    });
  });
  const word = async (work: Work): Promise<string> => {
    const { writeRichText } = await import('../../exports/briefing/word-document.ts');
    const document = briefingDocument(briefing, found, facts, words);
    const made = writeRichText(document, { ...work, words, readFile: fetchFile });
    if (await copyOnceMade(made)) return messages.copied;
    // Some browsers only copy within a click: the next one finds everything ready.
    setCopyable(await made);
    return messages.copyReady;
  };
  const copyNow = async (text: RichText) => {
    setCopyable(undefined);
    const isCopied = await copyRichText(text);
    making.say(isCopied ? messages.copied : messages.copyRefused);
  };

  const button = (label: string, act: () => void) => (
    // Not `disabled`: what was pressed keeps the focus while it works.
    <button
      type="button"
      className="button"
      aria-disabled={isOff}
      onClick={isOff ? undefined : act}
    >
      {label}
    </button>
  );
  return (
    <section className={styles.take} aria-labelledby={id}>
      <h2 id={id}>{messages.take}</h2>
      {reading > 0 && (
        <p className={styles.outcome}>{messages.notYet(found.length - reading, found.length)}</p>
      )}
      {reading === 0 && missing > 0 && (
        <p className={styles.outcome}>{messages.missing(missing)}</p>
      )}
      <div className={styles.kinds}>
        <div className={styles.kind}>
          {button(messages.pptx, () => making.make(pptx))}
          <LogoChoice />
        </div>
        <div className={styles.kind}>
          {button(messages.print, () => window.print())}
          <SegmentedChoice
            label={messages.orientation}
            value={orientation}
            options={orientations.map((value) => ({ value, label: messages.orientations[value] }))}
            onChange={onOrientation}
          />
        </div>
        <div className={styles.kind}>
          {button(messages.zip, () => making.make(zip))}
          <Choice
            label={messages.zipPreset}
            value={preset}
            options={imagePresetNames.map((value) => ({
              value,
              label: imageExport.presets[value],
            }))}
            onChange={setPreset}
          />
        </div>
        <div className={styles.kind}>
          {button(messages.word, () => making.make(word))}
          {copyable && (
            <button type="button" className="button" onClick={() => void copyNow(copyable)}>
              {messages.copyNow}
            </button>
          )}
        </div>
      </div>
      {making.done !== undefined && (
        <div className={styles.working}>
          <progress max={charts} value={making.done} aria-label={messages.take} />
          <span>{messages.working(making.done, charts)}</span>
          <button type="button" className="button" onClick={making.cancel}>
            {messages.cancel}
          </button>
        </div>
      )}
      <p role="status" className={styles.outcome}>
        {making.said}
      </p>
    </section>
  );
}
