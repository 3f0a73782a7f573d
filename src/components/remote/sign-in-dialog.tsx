import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { remoteWords } from '../../i18n/remote-words.ts';
import control from '../filters/control.module.css';
import { Modal } from '../frame/modal.tsx';
import { useWords } from '../words-context.tsx';
import styles from './sign-in-dialog.module.css';

/** Of what is the matter with a server, that which another name or password may help. */
export type Refusal = keyof typeof remoteWords.vi.troubles;

interface SignInDialogProps {
  /** Of the dataset. */
  title: string;
  /** Of the server. */
  address: string;
  /** What was the matter with name or password when they were last tried. */
  refusal: Refusal | undefined;
  /** Resolves once the server has let in or refused. */
  onSignIn: (credentials: { user: string; password: string }) => Promise<void>;
  onClose: () => void;
}

/** Asks who may read a dataset on a server, until somebody is not refused. */
export function SignInDialog({ title, address, refusal, onSignIn, onClose }: SignInDialogProps) {
  const { language } = useWords();
  const { dialog, troubles, connecting } = remoteWords[language];
  const id = useId();
  const userField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [answers, setAnswers] = useState(0);
  const takeAnswer = useEffectEvent(() => {
    if (refusal) passwordField.current?.focus();
    else onClose();
  });
  useEffect(() => {
    if (answers > 0) takeAnswer();
  }, [answers]);
  const signIn = async () => {
    setAsked(true);
    await onSignIn({ user, password });
    setAsked(false);
    setPassword('');
    setAnswers((count) => count + 1);
  };
  const { host, protocol } = new URL(address);
  return (
    <Modal title={dialog.title(title)} initialFocus={userField} onClose={onClose}>
      {/* Not sent anywhere as a form: the page itself asks the server. */}
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (user !== '' && !isAsked) void signIn();
        }}
      >
        <p>{dialog.lead(host)}</p>
        <p>{isSecureContext ? dialog.kept : dialog.notKept}</p>
        {protocol === 'http:' && <p className={styles['plain']}>{dialog.plain}</p>}
        {refusal && (
          <p role="alert" className={styles['trouble']}>
            {troubles[refusal]}
          </p>
        )}
        <div>
          <label className={control.label} htmlFor={`${id}-user`}>
            {dialog.user}
          </label>
          <input
            id={`${id}-user`}
            ref={userField}
            className={control.control}
            value={user}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUser(event.target.value)}
          />
        </div>
        <div>
          <label className={control.label} htmlFor={`${id}-password`}>
            {dialog.password}
          </label>
          <input
            id={`${id}-password`}
            ref={passwordField}
            className={control.control}
            type="password"
            value={password}
            autoComplete="off"
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        <div className={styles['actions']}>
          <button
            type="submit"
            className="button primary"
            aria-disabled={isAsked}
            aria-busy={isAsked}
          >
            {isAsked ? connecting : dialog.submit}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {dialog.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
