import { useState } from 'react';
import { remoteWords } from '../../i18n/remote-words.ts';
import { useWords } from '../words-context.tsx';
import { SignInDialog, type Refusal } from './sign-in-dialog.tsx';

interface RemoteActionsProps {
  title: string;
  address: string;
  state: 'signed-out' | 'unused' | 'connecting' | 'ready' | 'failed';
  /** Whether who reads is asked for. */
  asksWho: boolean;
  isFine: boolean;
  /** Why another name or password is asked for. */
  refusal: Refusal | undefined;
  /** The address of the app by itself, where nobody should sign in within another site's frame. */
  whole?: string | undefined;
  /** Resolves once it is clear what came of it. */
  onConnect: (credentials?: { user: string; password: string }) => Promise<void>;
}

/** The way to a dataset on a server: sign in, connect again, get new figures. */
export function RemoteActions({
  title,
  address,
  state,
  asksWho,
  isFine,
  refusal,
  whole,
  onConnect,
}: RemoteActionsProps) {
  const { language } = useWords();
  const words = remoteWords[language];
  const [isAsking, setAsking] = useState(false);
  const isConnecting = state === 'connecting';
  const mustSignIn = asksWho && (state === 'signed-out' || refusal !== undefined);
  const [label, of] = mustSignIn
    ? [words.signIn, words.signInOf]
    : isConnecting
      ? [words.connecting, words.connectingOf]
      : state === 'unused'
        ? [words.use, words.useOf]
        : state === 'ready' && isFine
          ? [words.refresh, words.refreshOf]
          : [words.retry, words.retryOf];
  if (mustSignIn && whole !== undefined) {
    return (
      <a className="no-print" href={whole} target="_blank" rel="noopener">
        {words.signInWhole}
      </a>
    );
  }
  return (
    <>
      {/* One button, whatever it is for, so that it keeps the focus. */}
      <button
        type="button"
        className="button"
        aria-label={of(title)}
        aria-disabled={isConnecting}
        aria-busy={isConnecting}
        onClick={() => {
          if (mustSignIn) setAsking(true);
          else if (!isConnecting) void onConnect();
        }}
      >
        {label}
      </button>
      {isAsking && (
        <SignInDialog
          title={title}
          address={address}
          refusal={refusal}
          onSignIn={onConnect}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
