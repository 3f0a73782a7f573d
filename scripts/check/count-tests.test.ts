import { describe, expect, it } from 'vitest';
import { countTests } from './count-tests.mjs';

const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('the closing line of npm test', () => {
  it('counts tests', () => {
    const failedFile = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = { numPassedTests: 1, numFailedTests: 1, testResults: [passedFile, failedFile] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a file that could not be run as one failure', () => {
    const brokenFile = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [passedFile, brokenFile] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('never says that nothing failed when the run was red', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [passedFile] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
