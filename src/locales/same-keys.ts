/**
 * The shape of another language's words: every key of the Chinese ones and no other, save that English adds the `_one` form
 * wherever there is an `_other`.
 */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

/** `a.b.c` of every text in nested words. */
export type KeyPath<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyPath<T[K]>}`;
}[keyof T & string];

/** The same keys with any text: words may be written `as const` without binding their callers to one wording. */
export type AnyWording<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : AnyWording<T[K]>;
};
