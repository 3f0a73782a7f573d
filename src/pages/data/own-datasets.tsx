import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import page from '../../components/frame/page.module.css';
import { useWords } from '../../components/words-context.tsx';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { ownShelfQuery, useOwnPackages, type OwnDataset } from '../../queries/use-own-packages.ts';
import { usePrivateWindow } from '../../storage/private-window.ts';
import { OwnArchive } from './own-archive.tsx';
import { OwnBin } from './own-bin.tsx';
import { OwnDatasetItem } from './own-dataset-item.tsx';
import styles from './own-datasets.module.css';
import { OwnNoticeLine } from './own-notice-line.tsx';
import { OwnRoom } from './own-room.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import { useOwnActions } from './use-own-action.ts';

/** Where the reader goes on after something was taken back. */
const ownDatasetsId = 'own-datasets';

/** A person's own datasets: what is kept, what room it takes, and what can be done with it. */
export function OwnDatasets() {
  const { language, messages } = useWords();
  const texts = ownDatasetWords[language];
  const id = ownDatasetsId;
  const access = useDataAccess();
  const client = useQueryClient();
  const { datasets, trouble } = useOwnPackages();
  const { data: shelf } = useQuery({ ...ownShelfQuery(access, client), throwOnError: false });
  const { notice, busy, run } = useOwnActions();
  const isPrivate = usePrivateWindow();
  const [leaving, setLeaving] = useState<OwnDataset | undefined>();
  // Another tab may have changed what fills the room and the bin.
  useEffect(
    () => access.own.subscribe(() => void client.invalidateQueries({ queryKey: ['own shelf'] })),
    [access, client],
  );
  const remove = ({ name, title }: OwnDataset) =>
    run(async (own) => {
      const { id: inBin } = await own.remove(name);
      return {
        text: texts.removed(title),
        undo: () =>
          run(async (again) => {
            await again.restore(inBin);
            return { text: texts.restored(title), isUndone: true };
          }),
      };
    });
  return (
    <section className={page.section} aria-labelledby={id} data-section="own-datasets">
      <h2 id={id} tabIndex={-1} className={page.heading}>
        {texts.title}
      </h2>
      <p className={page.lead}>{texts.lead}</p>
      {isPrivate && <p className={page.refused}>{messages.states.privateWindow}</p>}
      {trouble && (
        <p role="alert" className={page.refused}>
          {texts.unreadable} <code>{trouble.message}</code>
        </p>
      )}
      <OwnNoticeLine
        notice={notice}
        busy={busy}
        onUndone={() => document.getElementById(id)?.focus()}
      />
      {datasets.length === 0 && !trouble && <p className={page.small}>{texts.none}</p>}
      <ul className={styles.list}>
        {datasets.map((dataset) => (
          <OwnDatasetItem
            key={dataset.name}
            dataset={dataset}
            run={run}
            onRemove={() => setLeaving(dataset)}
          />
        ))}
      </ul>
      <OwnRoom usage={shelf?.usage} isPrivate={isPrivate} />
      <OwnArchive run={run} hasDatasets={datasets.length > 0} />
      {shelf && <OwnBin bin={shelf.bin} taken={datasets} run={run} />}
      {leaving && (
        <RemovalDialog
          dataset={leaving}
          onClose={() => setLeaving(undefined)}
          onConfirm={() => void remove(leaving)}
        />
      )}
    </section>
  );
}
