import { ownPackagesName } from './own-packages-presence.ts';

/** Where browsers have no channel between tabs, what is stored under this key tells them. */
const changedKey = `${ownPackagesName}-changed`;

const listeners = new Set<() => void>();
let channel: BroadcastChannel | undefined;
let isListening = false;

const tellHere = () => {
  for (const listener of [...listeners]) listener();
};

function listenToOthers(): void {
  if (isListening) return;
  isListening = true;
  if (typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel(ownPackagesName);
    channel.onmessage = tellHere;
  } else {
    window.addEventListener('storage', ({ key }) => {
      if (key === changedKey || key === null) tellHere();
    });
  }
  // A page that was put away hears nothing until it is taken out again.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tellHere();
  });
}

/** Calls the listener whenever own packages change, in this tab or in another. */
export function onOwnPackagesChange(listener: () => void): () => void {
  listenToOthers();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells this tab and all others that own packages have changed. */
export function tellOwnPackagesChange(): void {
  listenToOthers();
  if (channel) channel.postMessage('changed');
  else {
    try {
      localStorage.setItem(changedKey, String(Date.now()));
    } catch {
      // Other tabs see it when they are loaded anew.
    }
  }
  tellHere();
}
