/** A learned rule, and a correction of one row, in words. */
import type { Say } from "../../locales";
import { typeName, type TypeNames } from "../../locales/type-name";
import type { LearnedCase, LearnedRule } from "../../rules/learning";

export function ruleWords(t: Say, { what, like, value }: LearnedRule, types: TypeNames): string {
  if ("word" in like) {
    const { word } = like;
    if (what === "type")
      return t("rulesView.learned.type", { word, type: typeName(t, value, types) });
    return t(value === "none" ? "rulesView.learned.unlit" : "rulesView.learned.lit", { word });
  }
  const duties = like.post.split("+").map((type) => typeName(t, type, types));
  const post = duties.join(t("rulesView.learned.posts"));
  const type = typeName(t, like.type, types);
  return t(value === "fits" ? "rulesView.learned.fits" : "rulesView.learned.misfits", {
    post,
    type,
  });
}

export function saidWords(t: Say, { what, value }: LearnedCase, types: TypeNames): string {
  switch (what) {
    case "type":
      return t("rulesView.learned.saidType", { type: typeName(t, value, types) });
    case "light":
      return t(value === "none" ? "rulesView.learned.saidUnlit" : "rulesView.learned.saidLit");
    case "fit":
      return t(value === "fits" ? "rulesView.learned.saidFits" : "rulesView.learned.saidMisfits");
  }
}
