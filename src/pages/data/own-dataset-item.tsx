import { useQueryClient } from '@tanstack/react-query';
import { saveFile } from '../../components/exports/save-file.ts';
import { useWords } from '../../components/words-context.tsx';
import { formatBytes, formatNumber } from '../../i18n/format-number.ts';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import { awaitsServer } from '../../queries/awaits-server.ts';
import { useAbsentDatasets } from '../../queries/use-absent-datasets.ts';
import type { OwnDataset } from '../../queries/use-own-packages.ts';
import { useDataAccess } from '../../queries/data-access-context.tsx';
import { loadAgain } from '../../queries/load-again.ts';
import { tooLargeIn } from '../../queries/set-aside.ts';
import { RouteLink } from '../../url/route-link.tsx';
import styles from './own-datasets.module.css';
import { PackageProblems } from './package-problems.tsx';
import { savedOn } from './saved-on.ts';
import type { OwnActions } from './use-own-action.ts';

interface OwnDatasetItemProps {
  dataset: OwnDataset;
  run: OwnActions['run'];
  onRemove: () => void;
}

/** One own dataset: in use or refused with the reasons, to be taken along or deleted. */
export function OwnDatasetItem({ dataset, run, onRemove }: OwnDatasetItemProps) {
  const { language } = useWords();
  const access = useDataAccess();
  const client = useQueryClient();
  const texts = ownDatasetWords[language];
  const { name, title, bytes, count, state, inUse } = dataset;
  const sources = state?.descriptor?.sources.flatMap((it) => it.title ?? []) ?? [];
  const facts = [
    ...(count === null ? [] : [texts[count.of](formatNumber(count.number, language))]),
    ...(bytes === null ? [] : [formatBytes(bytes, language)]),
    savedOn(dataset.savedAt, texts, language),
  ];
  const absent = useAbsentDatasets();
  const isWaiting = state !== undefined && awaitsServer(state, absent);
  const isSetAside = state !== undefined && tooLargeIn(state).length > 0;
  const tryAgain = () =>
    run(async () => {
      const isLoaded = await loadAgain(access, client, name);
      return { text: isLoaded ? texts.loadedAgain(title) : texts.notLoadedAgain(title) };
    }, texts.loadingAgain);
  const download = () =>
    run(async (own) => {
      const { exportOwnPackage } = await import('../../storage/own-packages-archive.ts');
      saveFile(await exportOwnPackage(own, name), `${name}.zip`);
      return undefined;
    });
  return (
    <li className={styles['item']} data-own-dataset={name} data-accepted={inUse}>
      <div>
        <h3>{title}</h3>
        <p className={styles['facts']}>
          <span className={styles['state']}>
            {inUse ? texts.inUse : isWaiting ? texts.waiting : texts.refused}
          </span>
          {' · '}
          {facts.join(' · ')}
        </p>
        {sources.length > 0 && (
          <p className={styles['facts']}>{texts.from([...new Set(sources)].join('; '))}</p>
        )}
        {inUse && (
          <p className={styles['facts']}>
            <RouteLink to="dataset" choose={{ dataset: name }}>
              {texts.open}
            </RouteLink>
          </p>
        )}
      </div>
      <div className={`${styles['actions'] ?? ''} no-print`}>
        {isSetAside && (
          <button
            type="button"
            className="button"
            aria-label={texts.loadAgainOf(title)}
            onClick={() => void tryAgain()}
          >
            {texts.loadAgain}
          </button>
        )}
        {bytes !== null && (
          <button
            type="button"
            className="button"
            aria-label={texts.downloadOf(title)}
            onClick={() => void download()}
          >
            {texts.download}
          </button>
        )}
        <button
          type="button"
          className="button"
          aria-label={texts.removeOf(title)}
          onClick={onRemove}
        >
          {texts.remove}
        </button>
      </div>
      {state && !inUse && !isWaiting && (
        <div className={styles['problems']}>
          <PackageProblems state={state} />
        </div>
      )}
    </li>
  );
}
