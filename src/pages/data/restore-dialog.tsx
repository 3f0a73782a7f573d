import { useState } from 'react';
import { Modal } from '../../components/frame/modal.tsx';
import { useWords } from '../../components/words-context.tsx';
import { formatBytes } from '../../i18n/format-number.ts';
import { ownDatasetWords } from '../../i18n/own-dataset-words.ts';
import type { RestorePlan } from '../../queries/restore-archive.ts';
import styles from './own-datasets.module.css';
import { dayOf } from './saved-on.ts';

interface RestoreDialogProps {
  createdAt: string;
  plan: RestorePlan;
  onConfirm: (withSettings: boolean) => void;
  onClose: () => void;
}

/** What restoring would add and replace, before anything is changed. */
export function RestoreDialog({ createdAt, plan, onConfirm, onClose }: RestoreDialogProps) {
  const { language } = useWords();
  const texts = ownDatasetWords[language].archive;
  const changed = plan.settings.filter(({ effect }) => effect !== 'same');
  // Where nothing would be replaced there is nothing to weigh.
  const [withSettings, setWithSettings] = useState(
    changed.every(({ effect }) => effect === 'added'),
  );
  return (
    <Modal title={texts.title} onClose={onClose}>
      <p>{texts.createdOn(dayOf(createdAt, language))}</p>
      <div className={styles['plan']}>
        <h3>{texts.datasets}</h3>
        {plan.packages.length === 0 && <p>{texts.noDatasets}</p>}
        <ul>
          {plan.packages.map(({ archived: { given, title, bytes }, effect }) => (
            <li key={given.descriptor.name} data-effect={effect}>
              <span>
                {title} · {formatBytes(bytes, language)}
              </span>
              <span>{texts.effects[effect]}</span>
            </li>
          ))}
        </ul>
        {plan.packages.some(({ effect }) => effect === 'replaced') && <p>{texts.replacedNote}</p>}
      </div>
      {changed.length > 0 && (
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.target.checked)}
          />
          <span>
            {texts.settings(
              changed.map(({ key }) => texts.settingNames[key]).join(', '),
              changed.some(({ effect }) => effect === 'replaced'),
            )}
          </span>
        </label>
      )}
      <div className={styles['actions']}>
        <button type="button" className="button" onClick={() => onConfirm(withSettings)}>
          {texts.yes}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts.no}
        </button>
      </div>
    </Modal>
  );
}
