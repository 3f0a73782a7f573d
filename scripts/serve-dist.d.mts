export function serveDist(options?: {
  port?: number;
  base?: string;
  folder?: string;
  frameAncestors?: string;
}): Promise<{ url: string; close: () => Promise<void> }>;
