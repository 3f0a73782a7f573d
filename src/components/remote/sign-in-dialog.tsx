import { useId, useState } from 'react';
import { remoteWords } from '../../i18n/remote-words.ts';
import control from '../filters/control.module.css';
import { Modal } from '../frame/modal.tsx';
import { useWords } from '../words-context.tsx';
import styles from './sign-in-dialog.module.css';

interface SignInDialogProps {
  /** Of the dataset. */
  title: string;
  /** Of the server. */
  address: string;
  /** Why it is asked for again. */
  trouble: string | undefined;
  onSignIn: (user: string, password: string) => void;
  onClose: () => void;
}

/** Asks who may read a dataset on a server. */
export function SignInDialog({ title, address, trouble, onSignIn, onClose }: SignInDialogProps) {
  const { language } = useWords();
  const { dialog } = remoteWords[language];
  const id = useId();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const { host, protocol } = new URL(address);
  return (
    <Modal title={dialog.title(title)} onClose={onClose}>
      {/* Not sent anywhere as a form: the page itself asks the server. */}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (user !== '') onSignIn(user, password);
        }}
      >
        <p>{dialog.lead(host)}</p>
        <p>{dialog.kept}</p>
        {protocol === 'http:' && <p className={styles['plain']}>{dialog.plain}</p>}
        {trouble !== undefined && (
          <p role="alert" className={styles['trouble']}>
            {trouble}
          </p>
        )}
        <label className={control.label} htmlFor={`${id}-user`}>
          {dialog.user}
        </label>
        <input
          id={`${id}-user`}
          className={control.control}
          value={user}
          required
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setUser(event.target.value)}
        />
        <label className={control.label} htmlFor={`${id}-password`}>
          {dialog.password}
        </label>
        <input
          id={`${id}-password`}
          className={control.control}
          type="password"
          value={password}
          autoComplete="off"
          onChange={(event) => setPassword(event.target.value)}
        />
        <div className={styles['actions']}>
          <button type="submit" className="button">
            {dialog.submit}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {dialog.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
