import { expect, test } from 'vitest';
import { judgeAudit } from './audit-report.mjs';

const advisory = (name: string, severity: string, id: string) => ({
  source: 1,
  name,
  title: `${name} can be harmed`,
  url: `https://github.com/advisories/${id}`,
  severity,
});
const reportOf = (vulnerabilities: Record<string, unknown>) => ({
  auditReportVersion: 2,
  vulnerabilities,
});
const report = reportOf({
  left: { via: [advisory('left', 'high', 'GHSA-1')] },
  // Reached through the first one: no advisory of its own.
  right: { via: ['left'] },
  mild: { via: [advisory('mild', 'moderate', 'GHSA-2')] },
});
const exception = { id: 'GHSA-1', package: 'left', reason: 'never called', until: '2026-12-31' };

test('a serious advisory is a problem, once, and a milder one is none', () => {
  expect(judgeAudit(report, [], '2026-11-01')).toEqual({
    isAnswered: true,
    problems: ['left: left can be harmed, high, GHSA-1'],
  });
});

test('an exception holds for its package until its day', () => {
  expect(judgeAudit(report, [exception], '2026-12-31').problems).toEqual([]);
  expect(judgeAudit(report, [exception], '2027-01-01').problems).toEqual([
    'left: left can be harmed, high, GHSA-1 (its exception ended on 2026-12-31)',
  ]);
  const other = { ...exception, package: 'right' };
  expect(judgeAudit(report, [other], '2026-11-01').problems).toHaveLength(1);
});

test('an exception that nothing needs is a problem too', () => {
  expect(judgeAudit(reportOf({}), [exception], '2026-11-01').problems).toEqual([
    'GHSA-1: an exception that nothing needs any more',
  ]);
});

test.each([undefined, {}, { message: '405 Method Not Allowed', statusCode: 405 }])(
  'an answer that is no report (%j) says nothing',
  (answer) => {
    expect(judgeAudit(answer, [exception], '2026-11-01')).toEqual({
      isAnswered: false,
      problems: [],
    });
  },
);
