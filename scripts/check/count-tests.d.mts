interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export function countTests(
  report: VitestReport | undefined,
  exitCode: number,
): { passed: number; failed: number };
