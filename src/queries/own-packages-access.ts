import { mayHaveOwnPackages } from '../storage/own-packages-presence.ts';
import { onOwnPackagesChange } from '../storage/own-packages-signal.ts';
import type { OwnPackages } from '../storage/own-packages.ts';
import { tryAgain } from '../lib/try-again.ts';

/** The way to a person's own packages, whose code most visits never fetch. */
export interface OwnPackagesAccess {
  /** Fetches what reads and writes them. */
  open: () => Promise<OwnPackages>;
  /** The same where there may be some; undefined at once where there are none. */
  openIfAny: () => Promise<OwnPackages | undefined>;
  /** Calls the listener whenever they change, in this tab or in another. */
  subscribe: (listener: () => void) => () => void;
}

export function createOwnPackagesAccess(load: () => Promise<OwnPackages>): OwnPackagesAccess {
  let opening: Promise<OwnPackages> | undefined;
  const open = () => {
    opening ??= tryAgain(load, [500]).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    open,
    // Once opened it is asked: where the browser keeps nothing they are in its memory alone.
    openIfAny: async () =>
      opening !== undefined || (await mayHaveOwnPackages()) ? open() : undefined,
    subscribe: onOwnPackagesChange,
  };
}

/** Of an app that keeps none. */
export const noOwnPackages: OwnPackagesAccess = {
  open: () => Promise.reject(new Error('the app was started without a place for own packages')),
  openIfAny: () => Promise.resolve(undefined),
  subscribe: () => () => undefined,
};
