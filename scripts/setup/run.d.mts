export interface RunOptions {
  /** Keeps the output instead of showing it. */
  quiet?: boolean;
  /** Milliseconds. */
  timeout?: number;
  extraEnv?: Readonly<Record<string, string>>;
  shell?: boolean;
}

export interface RunOutcome {
  code: number;
  output: string;
}

export const projectFolder: string;
export function isMain(url: string): boolean;
export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunOutcome>;
export function runNpm(args: readonly string[], options?: RunOptions): Promise<RunOutcome>;
export function runTool(
  packageName: string,
  args: readonly string[],
  options?: RunOptions & { program?: string },
): Promise<RunOutcome>;
