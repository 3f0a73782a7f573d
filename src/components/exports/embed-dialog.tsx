import { useEffect, useId, useRef, useState } from 'react';
import type { Language, Theme } from '../../semantic/selection.ts';
import control from '../filters/control.module.css';
import { fromDiskWords } from '../../i18n/from-disk-words.ts';
import { CopyButton } from '../copy-button.tsx';
import { SegmentedChoice } from '../filters/segmented-choice.tsx';
import { Modal } from '../frame/modal.tsx';
import { isOpenedFromDisk } from '../frame/opened-from-disk.ts';
import { useWords } from '../words-context.tsx';
import { embedCode, heightScript, isOnlyHere } from './embed-code.ts';
import styles from './embed-dialog.module.css';
import dialog from './export-dialog.module.css';
import { heightToldBy } from './frame-height.ts';

/** How the frame looks, whatever the page at hand looks like. */
export interface FrameLook {
  language: Language;
  /** Undefined follows the configuration, as the app does. */
  theme: Theme | undefined;
}

interface EmbedDialogProps {
  /** Title of the chart. */
  title: string;
  languages: readonly Language[];
  /** The whole address that shows the chart alone. */
  addressOf: (look: FrameLook) => string;
  onClose: () => void;
}

const widths = { full: 'full', 800: 800, 600: 600 } as const;
const themes = ['usual', 'light', 'dark'] as const;

/** Until the preview has told what it needs. */
const firstHeight = 480;

/**
 * The code that puts a chart into another site's page, with the very frame to look at; or why there is
 * none, where no other page could show it.
 */
export function EmbedDialog(props: EmbedDialogProps) {
  const { messages, language } = useWords();
  if (!isOpenedFromDisk()) return <CodeDialog {...props} />;
  return (
    <Modal title={messages.embedding.title} onClose={props.onClose}>
      <p className={dialog['warning']}>{fromDiskWords[language].notEmbedded}</p>
    </Modal>
  );
}

function CodeDialog({ title, languages, addressOf, onClose }: EmbedDialogProps) {
  const { messages, language: ownLanguage } = useWords();
  const { embedding } = messages;
  const codeId = useId();
  const [chosenWidth, setWidth] = useState<'full' | '800' | '600'>('full');
  const [language, setLanguage] = useState(ownLanguage);
  const [theme, setTheme] = useState<(typeof themes)[number]>('usual');
  const [height, setHeight] = useState<number>();
  const width = widths[chosenWidth];
  const address = addressOf({ language, theme: theme === 'usual' ? undefined : theme });
  const code = embedCode(address, title, { width, height: height ?? firstHeight });
  return (
    <Modal title={embedding.title} onClose={onClose}>
      <p>
        <strong>{title}</strong>
      </p>
      {isOnlyHere(address) && <p className={dialog['warning']}>{embedding.onlyHere}</p>}
      <div className={dialog['choices']}>
        <SegmentedChoice
          label={embedding.width}
          value={chosenWidth}
          options={(['full', '800', '600'] as const).map((value) => ({
            value,
            label: embedding.widths[value],
          }))}
          onChange={setWidth}
        />
        {languages.length > 1 && (
          <SegmentedChoice
            label={messages.frame.language}
            value={language}
            options={languages.map((value) => ({ value, label: embedding.languages[value] }))}
            onChange={setLanguage}
          />
        )}
        <SegmentedChoice
          label={embedding.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: embedding.themes[value] }))}
          onChange={setTheme}
        />
      </div>
      <Preview
        address={address}
        title={embedding.previewOf(title)}
        width={width}
        height={height ?? firstHeight}
        onHeight={setHeight}
      />
      <div>
        <label className={control['label']} htmlFor={codeId}>
          {embedding.code}
        </label>
        <textarea
          id={codeId}
          className={styles['code']}
          value={code}
          readOnly
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <p className={styles['hint']}>{embedding.height(height ?? firstHeight)}</p>
      </div>
      <div>
        <CopyButton label={embedding.copy} text={() => code} />
      </div>
      <details className={styles['follow']}>
        <summary>{embedding.follow}</summary>
        <p className={styles['hint']}>{embedding.followHow}</p>
        <pre className={styles['script']} tabIndex={0}>
          {heightScript(new URL(address).origin)}
        </pre>
      </details>
    </Modal>
  );
}

interface PreviewProps {
  address: string;
  title: string;
  width: number | 'full';
  height: number;
  /** The height that the frame says it needs. */
  onHeight: (height: number) => void;
}

function Preview({ address, title, width, height, onHeight }: PreviewProps) {
  const around = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState<number>();
  const [first] = useState(address);
  useEffect(() => {
    // Not by `src`, which would leave a step to go back to in the history of the whole page.
    frame.current?.contentWindow?.location.replace(address);
  }, [address]);
  useEffect(() => {
    const { current } = around;
    if (!current) return;
    const observer = new ResizeObserver(() => setRoom(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      const told = heightToldBy(event, frame.current?.contentWindow ?? null, location.origin);
      if (told !== undefined) onHeight(told);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [onHeight]);
  const shown = width === 'full' ? room : width;
  const scale = shown === undefined || room === undefined ? 1 : Math.min(1, room / shown);
  return (
    <div ref={around} className={styles['preview']} style={{ height: height * scale }}>
      {shown !== undefined && (
        <iframe
          ref={frame}
          className={styles['frame']}
          src={first}
          title={title}
          style={{ width: shown, height, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}
