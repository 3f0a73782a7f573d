import { useEffect, useId, useRef, useState } from 'react';
import control from '../../components/filters/control.module.css';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { queryWords } from '../../i18n/query-words.ts';
import { usePrivateWindow } from '../../storage/private-window.ts';
import { longestQueryName, useSavedQueries, type SavedQuery } from '../../storage/saved-queries.ts';
import styles from './query-page.module.css';

/** Statements kept in this browser: to open, rename, delete and take back. */
export function SavedList({ onOpen }: { onOpen: (query: SavedQuery) => void }) {
  const { language, messages } = useWords();
  const { saved } = queryWords[language];
  const { queries, rename, forget } = useSavedQueries();
  const isPrivate = usePrivateWindow();
  const [renaming, setRenaming] = useState<string>();
  const [removed, setRemoved] = useState<{ text: string; undo: () => void }>();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the way back takes the focus.
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  return (
    <>
      {removed && (
        <p className={styles.undo}>
          <span role="status">{removed.text}</span>
          <button
            ref={undo}
            type="button"
            className="link-button"
            onClick={() => {
              removed.undo();
              setRemoved(undefined);
            }}
          >
            {saved.undo}
          </button>
        </p>
      )}
      <p className={page.small}>{queries.length === 0 ? saved.none : saved.here}</p>
      {isPrivate && <p className={page.small}>{messages.states.privateWindow}</p>}
      <ul className={styles.saved}>
        {queries.map((query) => (
          <li key={query.id}>
            {renaming === query.id ? (
              <NameForm
                initial={query.name}
                refusal={(name) =>
                  queries.some((it) => it.id !== query.id && it.name === name)
                    ? saved.taken(name)
                    : undefined
                }
                onDone={(name) => {
                  if (name !== query.name) rename(query.id, name);
                  setRenaming(undefined);
                }}
                onCancel={() => setRenaming(undefined)}
              />
            ) : (
              <>
                <button type="button" className="link-button" onClick={() => onOpen(query)}>
                  {query.name}
                </button>
                <span className={styles.savedActions}>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={saved.rename(query.name)}
                    onClick={() => setRenaming(query.id)}
                  >
                    {saved.renameShort}
                  </button>
                  <button
                    type="button"
                    className="link-button"
                    aria-label={saved.remove(query.name)}
                    onClick={() =>
                      setRemoved({ text: saved.removed(query.name), undo: forget(query.id) })
                    }
                  >
                    {saved.removeShort}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface NameFormProps {
  initial: string;
  /** Why a name can't be taken. */
  refusal?: (name: string) => string | undefined;
  /** What a name brings about, said beforehand. */
  warning?: (name: string) => string | undefined;
  onDone: (name: string) => void;
  onCancel: () => void;
}

/** Asks for the name of a statement, in the place where it will stand. */
export function NameForm({ initial, refusal, warning, onDone, onCancel }: NameFormProps) {
  const { language } = useWords();
  const { saved } = queryWords[language];
  const [name, setName] = useState(initial);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.select(), []);
  const clean = name.trim().normalize('NFC');
  const refused = refusal?.(clean);
  return (
    <form
      className={styles.nameForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== '' && refused === undefined) onDone(clean);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label className={control.label} htmlFor={id}>
        {saved.name}
      </label>
      <input
        ref={field}
        id={id}
        className={control.control}
        value={name}
        maxLength={longestQueryName}
        required
        aria-describedby={`${id}-note`}
        onChange={(event) => setName(event.target.value)}
      />
      <p id={`${id}-note`} role="status" className={styles.nameNote}>
        {refused ?? warning?.(clean)}
      </p>
      <div className={styles.nameActions}>
        <button type="submit" className="button">
          {saved.done}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {saved.cancel}
        </button>
      </div>
    </form>
  );
}
