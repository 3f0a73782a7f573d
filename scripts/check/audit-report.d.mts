/** An advisory that is let be until a day (ISO), and why. */
export interface AuditException {
  id: string;
  package: string;
  reason: string;
  until: string;
}

export function judgeAudit(
  report: unknown,
  exceptions: readonly AuditException[],
  today: string,
): { isAnswered: boolean; problems: string[] };
