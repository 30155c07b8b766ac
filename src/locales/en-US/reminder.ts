import type { SameKeys } from "../same-keys";
import type { reminder as zh } from "../zh-CN/reminder";

export const reminder: SameKeys<typeof zh> = {
  level: {
    own: { first: "reminder", second: "second reminder", third: "set date" },
    peer: { first: "request", second: "second request", third: "to the leader in charge" },
  },
  own: {
    first: {
      head: "{{person}},",
      open: "a reminder of {{count}} matter(s):",
      close:
        "Please get on with it and write into the ledger how it stands by {{by}}. If something is in the way, say so early.",
    },
    second: {
      head: "{{person}},",
      open: "{{count}} matter(s) you were reminded of on {{last}} still show no result:",
      close:
        "Please finish by {{by}} and write it up; where that cannot be, write how far it is, why, and what comes next.",
    },
    third: {
      head: "{{person}},",
      open: "{{count}} matter(s), reminded of twice (last on {{last}}), are still open and now have a set date:",
      close:
        "Please finish by {{by}} without fail; otherwise give the reason in writing. The same is asked of everybody.",
    },
  },
  peer: {
    first: {
      head: "{{person}}:",
      open: "we ask for your help with {{count}} matter(s) in our hands:",
      close: "Please deal with it or answer by {{by}}. If that is not possible, let us know.",
    },
    second: {
      head: "{{person}}:",
      open: "{{count}} matter(s) we asked you about on {{last}} are close to their date:",
      close: "Please answer by {{by}}; tell us where we can help.",
    },
    third: {
      head: "To the leader in charge:",
      open: "{{person}} was asked twice about {{count}} matter(s) (last on {{last}}), still not settled:",
      close: "We suggest that a decision is reached by {{by}}.",
    },
  },
  item: "{{number}}. {{what}}",
  due: "Due {{due}}.",
  why: "Rule: {{why}}",
  standard: "Standard of this work: {{standard}}.",
  secret: "Item {{number}} of the ledger (classified: number only).",
  day: "{{month}}/{{day}}",
  sign: "{{year}}-{{month}}-{{day}}",
};
