import type { RemoteDataset } from '../datasets/packages-list.ts';
import type { ServerTrouble } from '../engine/clickhouse/clickhouse-error.ts';

/** What is the matter with a server, and what it says itself. */
export interface RemoteFailure {
  trouble: ServerTrouble;
  detail: string;
}

/** `unused` is one that everybody may read, and that was taken out of use. */
export type RemoteState = 'signed-out' | 'unused' | 'connecting' | 'ready' | 'failed';

/** Where a dataset on a server stands. */
export interface RemoteStanding {
  dataset: RemoteDataset;
  state: RemoteState;
  /** It is opened anew, and its figures stay on the pages meanwhile. */
  isRenewed?: true;
  /** Of the last question that went wrong; until one is answered again. */
  failure?: RemoteFailure;
  /** Of the oldest answer in use that was kept from an earlier day (milliseconds since 1970). */
  keptSince?: number;
  /** Of a dataset in use: how many of its rows are of places that no list of places has. */
  leftOut?: number;
  /** Of a dataset in use that asks who reads: who is signed in. */
  user?: string;
}

/** Whether its figures are on the pages. */
export const isInUse = ({ state, isRenewed }: RemoteStanding): boolean =>
  state === 'ready' || isRenewed === true;

/** Whether another name or password may help. */
export const asksAgain = ({ trouble }: Pick<RemoteFailure, 'trouble'>): boolean =>
  trouble === 'signed-out' || trouble === 'locked';

/** What is the matter with a dataset where another name or password may help. */
export const refusalOf = ({ failure }: RemoteStanding): ServerTrouble | undefined =>
  failure && asksAgain(failure) ? failure.trouble : undefined;
