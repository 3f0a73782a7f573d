import { useState } from 'react';
import { remoteWords } from '../../i18n/remote-words.ts';
import { useWords } from '../words-context.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';

interface RemoteActionsProps {
  title: string;
  address: string;
  state: 'signed-out' | 'unused' | 'connecting' | 'ready' | 'failed';
  /** Whether who reads is asked for. */
  asksWho: boolean;
  /** Whether name or password were refused, and the words for what is the matter. */
  isRefused: boolean;
  trouble: string | undefined;
  /** The address of the app by itself, where nobody should sign in within another site's frame. */
  whole?: string | undefined;
  onConnect: (credentials?: { user: string; password: string }) => void;
  /** Absent where it can't be taken out of use. */
  onDisconnect?: () => void;
}

/** What can be done about a dataset on a server: sign in, connect again, get new figures, stop using it. */
export function RemoteActions({
  title,
  address,
  state,
  asksWho,
  isRefused,
  trouble,
  whole,
  onConnect,
  onDisconnect,
}: RemoteActionsProps) {
  const { language } = useWords();
  const words = remoteWords[language];
  const [isAsking, setAsking] = useState(false);
  const mustSignIn = asksWho && (state === 'signed-out' || isRefused);
  const isFine = state === 'ready' && trouble === undefined;
  const [label, of] =
    state === 'unused'
      ? [words.use, words.useOf]
      : isFine
        ? [words.refresh, words.refreshOf]
        : [words.retry, words.retryOf];
  return (
    <>
      {mustSignIn && whole !== undefined && (
        <a className="no-print" href={whole} target="_blank" rel="noopener">
          {words.signInWhole}
        </a>
      )}
      {mustSignIn && whole === undefined && (
        <button
          type="button"
          className="button"
          aria-label={words.signInOf(title)}
          onClick={() => setAsking(true)}
        >
          {words.signIn}
        </button>
      )}
      {!mustSignIn && state !== 'signed-out' && (
        <button
          type="button"
          className="button"
          aria-label={of(title)}
          aria-disabled={state === 'connecting'}
          onClick={() => state !== 'connecting' && onConnect()}
        >
          {label}
        </button>
      )}
      {onDisconnect && state !== 'signed-out' && state !== 'unused' && (
        <button
          type="button"
          className="button"
          aria-label={words.disconnectOf(title)}
          onClick={onDisconnect}
        >
          {words.disconnect}
        </button>
      )}
      {isAsking && (
        <SignInDialog
          title={title}
          address={address}
          trouble={isRefused ? trouble : undefined}
          onSignIn={(user, password) => {
            setAsking(false);
            onConnect({ user, password });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
