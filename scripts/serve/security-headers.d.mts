export const contentSecurityPolicy: string;
export function securityHeaders(frameAncestors?: string): Record<string, string>;
