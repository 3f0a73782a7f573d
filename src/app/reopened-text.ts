import type { ImageStamp } from '../exports/image/image-stamp.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Words } from '../i18n/words.ts';
import type { PictureRefusal } from './read-exported-picture.ts';

/** How a view stands to the picture that led to it; with the data of today where figures differ. */
export type Verdict = 'same' | 'gone' | { changedTo: string };

/** Enough of the name of the data to tell two apart. */
const short = (version: string): string => version.slice(0, 8);

export function reopenedText(
  { exportedOn, dataVersion }: ImageStamp,
  verdict: Verdict,
  others: number,
  { messages, language }: Words,
): string {
  const { reopen } = messages;
  return [
    reopen.opened(formatDate(exportedOn, 'day', language)),
    typeof verdict === 'string'
      ? reopen.verdicts[verdict]
      : verdict.changedTo === dataVersion
        ? reopen.changedAlone(short(dataVersion))
        : reopen.changed(short(dataVersion), short(verdict.changedTo)),
    ...leftOut(others, reopen),
  ].join(' ');
}

export function refusalText(
  fileName: string,
  refusal: PictureRefusal | 'not-loaded',
  others: number,
  { messages }: Words,
): string {
  const { reopen, imageExport } = messages;
  const reasons = { ...imageExport.refused, ...reopen.reasons };
  return [reopen.notOpened(fileName), reasons[refusal], ...leftOut(others, reopen)].join(' ');
}

const leftOut = (others: number, reopen: Words['messages']['reopen']): string[] =>
  others > 0 ? [reopen.others(others)] : [];
