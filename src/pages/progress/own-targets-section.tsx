import { useEffect, useId, useRef, useState } from 'react';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { targetKey, type OwnTarget } from '../../semantic/own-target.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { useOwnTargets } from '../../storage/own-targets.ts';
import { usePrivateWindow } from '../../storage/private-window.ts';
import { OwnTargetForm, type TargetPrefill } from './own-target-form.tsx';
import styles from './own-targets.module.css';
import { OwnTargetsTable } from './own-targets-table.tsx';
import { TargetFiles } from './target-files.tsx';
import { targetInWords } from './target-name.ts';

interface OwnTargetsSectionProps {
  /** Places that a target may be set for. */
  observedPlaces: readonly PlaceId[];
  catalogue: Catalogue;
  /** Fills the form in and leads to its value; another object each time that it is asked for. */
  prefill?: TargetPrefill | undefined;
  /** Keys, as `targetKey` gives them, of targets for whose very period there is no figure. */
  unmatched?: ReadonlySet<string> | undefined;
}

/** What was done last, in words, and how the person can take it back. */
interface Notice {
  text: string;
  undo?: () => void;
  isRemoval?: boolean;
}

/** Targets of a person's own: set, listed, changed, removed, taken elsewhere in a file. */
export function OwnTargetsSection(props: OwnTargetsSectionProps) {
  const { observedPlaces, catalogue, prefill, unmatched } = props;
  const words = useWords();
  const { ownTargets, states } = words.messages;
  const id = useId();
  const { targets, lasts, unread, keep, remove, replace } = useOwnTargets();
  const isPrivate = usePrivateWindow();
  const [notice, setNotice] = useState<Notice | undefined>();
  const [edit, setEdit] = useState<{ target: OwnTarget } | undefined>();
  const [filledBy, setFilledBy] = useState(prefill);
  if (prefill !== filledBy) {
    setFilledBy(prefill);
    setEdit(undefined);
  }
  const isKeptStill = (key: string) => targets.some((it) => targetKey(it) === key);
  // Another tab may have removed it.
  const editing = edit && isKeptStill(targetKey(edit.target)) ? edit : undefined;
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (notice?.isRemoval) undo.current?.focus();
  }, [notice]);
  const named = (target: OwnTarget) => targetInWords(target, catalogue, words);
  // What was removed can only be taken back as long as it is told.
  const clearNotice = () => setNotice((last) => (last?.isRemoval ? last : undefined));
  const set = (target: OwnTarget, isKept: boolean) => {
    const text = isKept ? ownTargets.keptAlready : ownTargets.kept;
    keep([target]);
    setNotice({ text: text(named(target)) });
  };
  const change = (before: OwnTarget, target: OwnTarget, isKept: boolean) => {
    replace(targetKey(before), target);
    setEdit(undefined);
    setNotice({
      text: ownTargets.changed(named(target)),
      // Where the target stood there already, it has to stay.
      undo: () => (isKept ? keep([before]) : replace(targetKey(target), before)),
    });
  };
  return (
    <section className={page.section} aria-labelledby={id} data-section="own-targets">
      <h2 id={id} ref={heading} tabIndex={-1} className={page.heading}>
        {ownTargets.title}
      </h2>
      <p className={page.lead}>{ownTargets.lead}</p>
      {isPrivate && <p className={page.refused}>{states.privateWindow}</p>}
      {!lasts && (
        <p className={page.refused} role="alert">
          {ownTargets.notKept}
        </p>
      )}
      {unread !== 0 && (
        <p className={page.refused}>
          {unread === 'all' ? ownTargets.unreadAll : ownTargets.unread(unread)}
        </p>
      )}
      <OwnTargetForm
        places={observedPlaces}
        catalogue={catalogue}
        prefill={prefill}
        editing={editing}
        existing={targets}
        onTarget={(target, isKept) =>
          editing ? change(editing.target, target, isKept) : set(target, isKept)
        }
        onTouch={clearNotice}
        onCancel={() => {
          setEdit(undefined);
          heading.current?.focus();
        }}
      />
      <div role="status" className={`${styles.notice} no-print`}>
        {notice && (
          <p>
            <span>{notice.text}</span>
            {notice.undo && (
              <button
                ref={undo}
                type="button"
                className="button"
                onClick={() => {
                  notice.undo?.();
                  setNotice(undefined);
                  heading.current?.focus();
                }}
              >
                {ownTargets.undo}
              </button>
            )}
          </p>
        )}
      </div>
      <OwnTargetsTable
        targets={targets}
        catalogue={catalogue}
        unmatched={unmatched}
        onEdit={(target) => {
          setEdit({ target });
          clearNotice();
        }}
        onRemove={(target) => {
          remove(targetKey(target));
          setNotice({
            text: ownTargets.removed(named(target)),
            undo: () => keep([target]),
            isRemoval: true,
          });
        }}
      />
      <TargetFiles
        targets={targets}
        catalogue={catalogue}
        onTargets={(taken) => {
          keep(taken);
          // What was removed might be in the file: there is nothing to take back.
          setNotice(undefined);
        }}
      />
    </section>
  );
}
