import { useState } from 'react';
import { FileButton } from '../../components/file-button.tsx';
import { readLogo } from '../../components/exports/read-logo.ts';
import control from '../../components/filters/control.module.css';
import { useWords } from '../../components/words-context.tsx';
import { useLogo } from '../../storage/logo.ts';
import styles from './briefing-exports.module.css';

/** The department's logo for the slides, kept in this browser. */
export function LogoChoice() {
  const { briefing } = useWords().messages;
  const { logo, keep } = useLogo();
  const [said, setSaid] = useState('');
  const take = async (file: File) => {
    const read = await readLogo(file);
    if (typeof read === 'string') setSaid(briefing.logoRefused[read]);
    else setSaid(keep(read) ? briefing.logoKept : briefing.logoNotKept);
  };
  return (
    <div>
      <span className={control.label}>{briefing.logo}</span>
      <div className={styles.logo}>
        {logo && <img src={logo.png} alt="" />}
        <FileButton
          label={briefing.logoChoose}
          accept="image/png,image/jpeg,image/svg+xml,image/webp"
          onFile={(file) => void take(file)}
        />
        {logo && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              keep(undefined);
              setSaid('');
            }}
          >
            {briefing.logoRemove}
          </button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
