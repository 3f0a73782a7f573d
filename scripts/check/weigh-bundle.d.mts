interface ManifestChunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

interface BudgetEntry {
  name: string;
  limit: number;
  gzip: boolean;
  files?: string;
  except?: string;
  closure?: string[];
  type?: 'js' | 'css';
}

export function listFiles(folder: string): string[];
export function closureOf(manifest: Record<string, ManifestChunk>, roots: string[]): string[];
export function weighBundle(
  folder: string,
  entries: BudgetEntry[],
): { name: string; files: string[]; size: number; limit: number }[];
