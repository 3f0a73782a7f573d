import * as v from 'valibot';
import { keptRecord } from './kept-entries.ts';
import { createKept, useKept } from './kept.ts';

/** A picture made small enough to be kept: PNG as a data address, and its size in pixels. */
export interface Logo {
  png: string;
  width: number;
  height: number;
}

const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096));

const logos = createKept<Readonly<Record<string, Logo>>>(
  'logo',
  keptRecord(
    v.literal('slides'),
    v.object({
      png: v.pipe(v.string(), v.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/)),
      width: pixels,
      height: pixels,
    }),
  ),
);

interface KeptLogo {
  logo: Logo | undefined;
  /** Gives back whether it is still there once the page is left. */
  keep: (logo: Logo | undefined) => boolean;
}

/** The department's logo, for what leaves the app. */
export function useLogo(): KeptLogo {
  return {
    logo: useKept(logos)['slides'],
    keep: (logo) => {
      logos.change(() => (logo ? { slides: logo } : {}));
      return logos.lasts();
    },
  };
}
