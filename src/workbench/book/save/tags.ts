/** Open tags as they are written. */

/** The element without one of its open tag's attributes. */
export function withoutAttribute(xml: string, name: string): string {
  const end = xml.indexOf(">") + 1;
  const tag = xml.slice(0, end);
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "") + xml.slice(end);
}
