import { useEffect, useId, useRef, useState } from 'react';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import type { Catalogue } from '../../semantic/catalogue.ts';
import { targetKey, type OwnTarget } from '../../semantic/own-target.ts';
import type { PlaceId } from '../../semantic/place.ts';
import { useOwnTargets } from '../../storage/own-targets.ts';
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
}

/** What was done last, in words, and what was removed, for the person to take back. */
interface Notice {
  text: string;
  removed?: OwnTarget;
}

/** Targets of a person's own: set, listed, removed, taken to another computer in a file. */
export function OwnTargetsSection({ observedPlaces, catalogue, prefill }: OwnTargetsSectionProps) {
  const words = useWords();
  const { ownTargets } = words.messages;
  const id = useId();
  const { targets, lasts, keep, remove } = useOwnTargets();
  const [notice, setNotice] = useState<Notice | undefined>();
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (notice?.removed) undo.current?.focus();
  }, [notice]);
  const named = (target: OwnTarget) => targetInWords(target, catalogue, words);
  return (
    <section className={page.section} aria-labelledby={id} data-section="own-targets">
      <h2 id={id} ref={heading} tabIndex={-1} className={`${page.heading} ${styles.heading}`}>
        {ownTargets.title}
      </h2>
      <p className={page.lead}>{ownTargets.lead}</p>
      {!lasts && (
        <p className={page.refused} role="alert">
          {ownTargets.notKept}
        </p>
      )}
      <OwnTargetForm
        places={observedPlaces}
        catalogue={catalogue}
        prefill={prefill}
        existing={targets}
        onTarget={(target, isKept) => {
          keep([target]);
          const text = isKept ? ownTargets.keptAlready : ownTargets.kept;
          setNotice({ text: text(named(target)) });
        }}
      />
      <div role="status" className={`${styles.notice} no-print`}>
        {notice && (
          <p>
            <span>{notice.text}</span>
            {notice.removed && (
              <button
                ref={undo}
                type="button"
                className="button"
                onClick={() => {
                  if (notice.removed) keep([notice.removed]);
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
        onRemove={(target) => {
          remove(targetKey(target));
          setNotice({ text: ownTargets.removed(named(target)), removed: target });
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
