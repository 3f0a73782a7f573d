import { digest } from '../../lib/digest.ts';
import type { ChartModel } from '../../charts/chart-model.ts';

/** What a picture says of itself, so that its view can be opened again. */
export interface ImageStamp {
  /** The whole address of the view: everything a person had chosen. */
  address: string;
  /** Name of the data that the picture was drawn from. */
  dataVersion: string;
  /** Checksum of the figures shown. */
  figures: string;
}

/** Why what a picture says of itself is not taken. */
export type StampRefusal =
  | 'no-picture'
  | 'truncated'
  | 'damaged'
  | 'no-stamp'
  | 'not-ours'
  | 'altered'
  | 'other-origin'
  | 'other-figures';

export type StampReading = { ok: true; stamp: ImageStamp } | { ok: false; refusal: StampRefusal };

export const refused = (refusal: StampRefusal): StampReading => ({ ok: false, refusal });

const maker = 'science-department-dashboard';
const hexadecimal = /^[0-9a-f]{64}$/;
const longestAddress = 8000;

/** The figures as the picture shows them, in the order in which it does. */
export function figuresChecksum({ kind, unit, divisor, categories, series }: ChartModel): string {
  const shown = [
    [kind, unit, divisor],
    categories.map((it) => it.key),
    series.map((it) => [
      it.id,
      it.points.map(({ value, text, state, qualifier }) => [value, text, state, qualifier]),
    ]),
  ];
  return digest(JSON.stringify(shown).normalize('NFC'));
}

/** The seal finds a slip of the hand or of a program; it has no secret, and so proves no author. */
const sealOf = ({ address, dataVersion, figures }: ImageStamp): string =>
  digest([maker, address, dataVersion, figures].join('\n'));

export const writeStamp = (stamp: ImageStamp): string =>
  JSON.stringify({ maker, ...stamp, seal: sealOf(stamp) });

/** Reads a stamp of unknown origin. What is returned is well formed, and still not to be trusted. */
export function readStamp(text: string): StampReading {
  const found = parsed(text);
  if (found?.['maker'] !== maker) return refused('not-ours');
  const { address, dataVersion, figures, seal } = found;
  if (
    typeof address !== 'string' ||
    typeof dataVersion !== 'string' ||
    typeof figures !== 'string' ||
    !hexadecimal.test(figures) ||
    address.length > longestAddress
  ) {
    return refused('not-ours');
  }
  const stamp = { address, dataVersion, figures };
  return seal === sealOf(stamp) ? { ok: true, stamp } : refused('altered');
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What of a stamp may be opened: only the part after "#", and only if all before it is the address
 * of this app. A picture must lead nobody to another site or into a script.
 */
export function viewOfStamp(
  { address }: ImageStamp,
  appAddress: string,
): { ok: true; hash: string } | { ok: false; refusal: StampRefusal } {
  const other = { ok: false, refusal: 'other-origin' } as const;
  if (!URL.canParse(address) || !URL.canParse(appAddress)) return other;
  const [view, app] = [new URL(address), new URL(appAddress)];
  const isHere =
    /^https?:$/.test(view.protocol) &&
    view.origin === app.origin &&
    folderOf(view) === folderOf(app) &&
    view.username === '' &&
    view.password === '' &&
    view.hash.startsWith('#/');
  return isHere ? { ok: true, hash: view.hash } : other;
}

const folderOf = ({ pathname }: URL): string => pathname.replace(/index\.html$/, '');

/** Whether the view shows today what the picture shows. */
export const showsSameFigures = ({ figures }: ImageStamp, model: ChartModel): boolean =>
  figures === figuresChecksum(model);
