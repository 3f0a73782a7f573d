import { digest } from '../../lib/digest.ts';
import { isShowable } from '../../lib/shown-text.ts';
import type { ChartModel, ChartPoint } from '../../charts/chart-model.ts';
import { breakdownKey } from '../../semantic/observation.ts';
import { periodKey, type IsoDate } from '../../semantic/period.ts';

/** What a picture says of itself, so that its view can be opened again. */
export interface ImageStamp {
  /** The whole address of the view: everything a person had chosen. */
  address: string;
  /** Which chart of that view. */
  chart: string;
  /** Name of the data that the picture was drawn from. */
  dataVersion: string;
  /** Checksum of the figures shown. */
  figures: string;
  /** The exporter's day. */
  exportedOn: IsoDate;
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
  | 'no-page';

export type StampReading = { ok: true; stamp: ImageStamp } | { ok: false; refusal: StampRefusal };

export const refused = (refusal: StampRefusal): StampReading => ({ ok: false, refusal });

const maker = 'science-department-dashboard';
const hexadecimal = /^[0-9a-f]{64}$/;
const isoDay = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const longestAddress = 8000;
const longestName = 200;

/**
 * Checksum of the figures that a chart shows: of whom, how much, how final, against which plan. The
 * same in every language and order of rows.
 */
export function figuresChecksum({ categories, series, plan, total }: ChartModel): string {
  const figures = series.flatMap(({ id, points }) =>
    points.map((point, at) =>
      JSON.stringify([
        id,
        whose(point) ?? categories[at]?.key,
        point.value,
        point.state,
        point.qualifier,
        point.plan?.value,
      ]),
    ),
  );
  const shown = [plan?.value, total?.value, figures.sort()];
  return digest(JSON.stringify(shown).normalize('NFC'));
}

/** Keys of rows may hold their place in the order; whose figure it is does not depend on it. */
const whose = ({ observation }: ChartPoint): string | undefined =>
  observation
    ? [
        observation.indicatorId,
        observation.placeId,
        periodKey(observation.period),
        breakdownKey(observation.breakdown),
      ].join(' ')
    : undefined;

/** The seal finds a slip of the hand or of a program; it has no secret, and so proves no author. */
const sealOf = ({ address, chart, dataVersion, figures, exportedOn }: ImageStamp): string =>
  digest([maker, address, chart, dataVersion, figures, exportedOn].join('\n'));

export const writeStamp = (stamp: ImageStamp): string =>
  JSON.stringify({ maker, ...stamp, seal: sealOf(stamp) });

/** Reads a stamp of unknown origin. What is returned is well formed, and still not to be trusted. */
export function readStamp(text: string): StampReading {
  const found = parsed(text);
  if (found?.['maker'] !== maker) return refused('not-ours');
  const { address, chart, dataVersion, figures, exportedOn, seal } = found;
  if (
    !isText(address, longestAddress) ||
    !isText(chart, longestName) ||
    !isText(dataVersion, longestName) ||
    !isText(figures, longestName) ||
    !isText(exportedOn, longestName) ||
    !hexadecimal.test(figures) ||
    !isShowable(dataVersion) ||
    !isoDay.test(exportedOn)
  ) {
    return refused('not-ours');
  }
  const stamp = { address, chart, dataVersion, figures, exportedOn };
  return seal === sealOf(stamp) ? { ok: true, stamp } : refused('altered');
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

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
 * of this app, or the picture is of a copy that was opened from a disk and names nothing but that part.
 * A picture must lead nobody to another site or into a script.
 */
export function viewOfStamp(
  { address }: ImageStamp,
  appAddress: string,
): { ok: true; hash: string } | { ok: false; refusal: StampRefusal } {
  const other = { ok: false, refusal: 'other-origin' } as const;
  if (!URL.canParse(appAddress)) return other;
  if (address.startsWith('#/')) return { ok: true, hash: new URL(address, appAddress).hash };
  if (!URL.canParse(address)) return other;
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

/** Whether a chart shows today what the picture shows. */
export const showsSameFigures = ({ figures }: ImageStamp, model: ChartModel): boolean =>
  figures === figuresChecksum(model);
