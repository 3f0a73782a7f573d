import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../scripts/setup/run.mjs';
import type { Peer, PeerName } from './peers.ts';

const folder = join(import.meta.dirname, 'peers');

/**
 * Those of the peers that can be built: some need packages of their own, which are installed once. Where
 * they can't be had, the benchmark says so and goes on without them.
 */
export async function installPeers(asked: readonly Peer[]): Promise<PeerName[]> {
  const withOwn = asked.filter(({ hasOwnPackages }) => hasOwnPackages);
  if (withOwn.length > 0 && !existsSync(join(folder, 'node_modules'))) {
    console.log('Installing the packages that the app is held against …');
    const { code } = await runNpm(['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
      quiet: true,
    });
    if (code !== 0) {
      console.log(`Left out, not to be had: ${withOwn.map(({ title }) => title).join(', ')}`);
      return asked.filter(({ hasOwnPackages }) => !hasOwnPackages).map(({ name }) => name);
    }
  }
  return asked.map(({ name }) => name);
}
