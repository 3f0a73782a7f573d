import type { RemoteDataset } from '../../datasets/packages-list.ts';
import { ClickhouseServer, type Credentials } from '../../engine/clickhouse/clickhouse-server.ts';
import { smallSha256 } from '../../lib/small-sha-256.ts';
import { lockOf } from '../../storage/answer-lock.ts';
import { forgetAnswers } from '../../storage/kept-answers.ts';
import type { OpenRemote } from '../remote-access.ts';
import { askServerSql } from './ask-server-sql.ts';
import { fetchRemotePackage } from './fetch-remote-package.ts';
import { keptServer } from './kept-server.ts';
import { remoteSchema } from './remote-schema.ts';

/**
 * Opens datasets on servers, each asked in the name of whoever has signed in, for figures of the known
 * places.
 */
export const createOpenRemote = (knownPlaces: () => Promise<readonly string[]>): OpenRemote => ({
  open: async (dataset, credentials, say, signal) => {
    let keptSince: number | undefined;
    const clickhouse = new ClickhouseServer(dataset.clickhouse, credentials);
    const owner = ownerOf(dataset, credentials);
    const lock = lockOf(credentials.password, owner);
    const keeping = { dataset: dataset.name, owner, lock, life: signal };
    const server = keptServer(keeping, clickhouse, {
      onAnswer: () => say({ ...(keptSince !== undefined && { keptSince }) }),
      onKept: (at) => {
        keptSince = Math.min(at, keptSince ?? at);
        say({ keptSince });
      },
      onTrouble: ({ trouble, detail }) =>
        say({ failure: { trouble, detail }, ...(keptSince !== undefined && { keptSince }) }),
    });
    const opened = await fetchRemotePackage(server, dataset, await knownPlaces(), signal);
    return {
      ...opened,
      // Straight: what a person asks is not kept.
      ask: (sql, options) => askServerSql(clickhouse, sql, options),
      tables: (until) => remoteSchema(clickhouse, dataset, opened.fetched.descriptor, until),
    };
  },
  forget: forgetAnswers,
});

/** The same for the same person at the same table; no name can be read out of it. */
function ownerOf({ clickhouse }: RemoteDataset, { user }: Credentials): string {
  const { url, database, table } = clickhouse;
  const told = JSON.stringify([url, database, table, user]);
  return smallSha256(new TextEncoder().encode(told));
}
