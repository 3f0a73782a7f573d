import { useState } from 'react';
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
        <label className={`button ${styles.file}`}>
          {briefing.logoChoose}
          <input
            type="file"
            accept="image/png,image/jpeg,image/svg+xml,image/webp"
            className="visually-hidden"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void take(file);
              // So that the same file can be picked again.
              event.target.value = '';
            }}
          />
        </label>
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
