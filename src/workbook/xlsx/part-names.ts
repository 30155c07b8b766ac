/** Names of parts and how relations write them (ECMA-376 part 2, 6.2 and 6.5). */

/** The part that holds the relations of `source`. */
export function relationsName(source: string): string {
  const slash = source.lastIndexOf("/");
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}

/** The part name a relation's target means, seen from its source. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/, "");
  const from = path.startsWith("/") ? path : source.slice(0, source.lastIndexOf("/") + 1) + path;
  const steps: string[] = [];
  for (const step of from.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return `/${steps.join("/")}`;
}

/** A part name as a relation of `source` writes it. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(1, -1);
  const to = target.split("/").slice(1);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/** Percent escapes undone; the text itself where they are none. */
export function unescapePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
