import { arch, cpus, platform, release, totalmem } from 'node:os';
import { version } from 'node:process';

/** What the numbers hold for. */
export const machineOf = (chromium: string, rounds: number): Record<string, string> => ({
  date: new Date().toISOString().slice(0, 10),
  processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memory: `${(totalmem() / 1e9).toFixed(0)} GB`,
  system: `${platform()} ${release()}, ${arch()}`,
  Node: version.slice(1),
  Chromium: chromium,
  rounds: String(rounds),
});

export const machineLine = (machine: Record<string, string>): string =>
  Object.entries(machine)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
