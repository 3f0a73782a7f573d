export function isInstalled(
  folder: string,
  machine?: { platform: NodeJS.Platform; arch: NodeJS.Architecture },
): boolean;
export function ensureInstalled(): Promise<void>;
