import type { EarlyAct } from './early-acts.ts';
import type { EarlyFiles } from '../../queries/early-files.ts';

/** What the script in the page's head has begun, for the app that comes after it. */
export interface FirstViewPage {
  /** The app's own code, as the page names it. */
  script: string;
  /** Of the data that the shown figures are from; undefined while no view drawn at build is shown. */
  version: string | undefined;
  files: EarlyFiles;
  /** The app is here, and whatever is shown from now on is its. */
  isLive: boolean;
  /** Something is held down, or being composed, of which the end will decide what it is. */
  isHeld: boolean;
  /** What was done to the shown view, in its order. */
  acts: EarlyAct[];
}

declare global {
  interface Window {
    __firstView?: FirstViewPage;
  }
}
