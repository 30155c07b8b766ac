export function securityPolicy(officeJs: string): string;
