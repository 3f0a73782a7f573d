export const contentSecurityPolicy: string;
export function policyFor(origins: readonly string[]): string;
export function securityHeaders(
  frameAncestors?: string,
  origins?: readonly string[],
): Record<string, string>;
