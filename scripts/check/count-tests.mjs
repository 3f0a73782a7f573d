/**
 * What Vitest's JSON report and exit code amount to. A file that could not be run at all, and an
 * error outside every test, count as one failure each, so that a red run never says "0 failed".
 */
export function countTests(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}
