import { useWords } from '../../components/words-context.tsx';
import { formatBytes } from '../../i18n/format-number.ts';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import type { OwnPackagesUsage } from '../../storage/own-packages.ts';
import styles from './own-datasets.module.css';

interface OwnRoomProps {
  usage: OwnPackagesUsage | undefined;
  /** How long a private window keeps them is told apart. */
  isPrivate: boolean;
}

/** How much room own datasets take, and how long the browser keeps them. */
export function OwnRoom({ usage, isPrivate }: OwnRoomProps) {
  const { language } = useWords();
  const texts = ownDatasetWords[language];
  if (!usage || usage.used === 0) return null;
  const { used, inBin, quota, lasts } = usage;
  const bytes = (count: number) => formatBytes(count, language);
  return (
    <p className={styles['room']} data-lasts={lasts}>
      {quota === null ? texts.usedOnly(bytes(used)) : texts.used(bytes(used), bytes(quota))}{' '}
      {inBin > 0 && `${texts.usedInBin(bytes(inBin))} `}
      {!isPrivate && texts.lasts[lasts]}
    </p>
  );
}
