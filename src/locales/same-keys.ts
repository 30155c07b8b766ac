/**
 * The shape of another language's words: every key of the Chinese ones and no other, save that English adds the `_one` form
 * wherever there is an `_other`.
 */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
