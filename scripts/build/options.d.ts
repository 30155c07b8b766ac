export interface BuildOptions {
  readonly urlDev: string;
  /** Without a slash at its end. */
  readonly urlProd: string;
  /** Relative for the own copy, else an https address. */
  readonly officeJs: string;
}
export function buildOptions(env?: Readonly<Record<string, unknown>>): BuildOptions;
