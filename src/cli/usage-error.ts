/** Bad usage or input: one line to standard error, exit 2, nothing done. */
export class UsageError extends Error {}
