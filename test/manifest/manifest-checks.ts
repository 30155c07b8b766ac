/**
 * What Microsoft's schemas do not see in a manifest and Excel refuses or shows wrongly: resource ids that name nothing or appear twice,
 * strings in one language only, texts that are too long, plain-http addresses, icons that are missing or of another size, function names
 * that no code registers.
 */

export interface ManifestSurroundings {
  /** Pixel size of a PNG at this path under the add-in's address; null where there is no such file. */
  readonly iconSize: (path: string) => { width: number; height: number } | null;
  /** True where the build makes a page at this path. */
  readonly pageExists: (path: string) => boolean;
  /** Names given to `Office.actions.associate`. */
  readonly functionNames: readonly string[];
}

const languages = ["en-US"];
const residLimit = 32;
const shortLimit = 125;
const longLimit = 250;
const iconSizes = [16, 32, 64, 80];

/** One line per fault; empty = clean. */
export function manifestFaults(xml: Document, around: ManifestSurroundings): string[] {
  return [
    ...referenceFaults(xml),
    ...stringFaults(xml),
    ...addressFaults(xml, around),
    ...iconFaults(xml, around),
    ...functionFaults(xml, around),
  ];
}

const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];
const value = (element: Element, name: string): string => element.getAttribute(name) ?? "";

function resources(xml: Document): Element[] {
  return all(xml, "Resources").flatMap((part) =>
    ["Image", "Url", "String"].flatMap((name) => all(part, name))
  );
}

function referenceFaults(xml: Document): string[] {
  const faults: string[] = [];
  const kinds = new Map<string, string>();
  for (const resource of resources(xml)) {
    const id = value(resource, "id");
    if (kinds.has(id)) faults.push(`duplicate resource id ${id}`);
    if (id.length > residLimit) faults.push(`resource id over ${residLimit} characters: ${id}`);
    kinds.set(id, resource.localName);
  }
  const wanted = (element: Element): string =>
    element.localName === "Image"
      ? "Image"
      : ["SourceLocation", "FunctionFile", "LearnMoreUrl"].includes(element.localName)
        ? "Url"
        : "String";
  const used = new Set<string>();
  for (const element of all(xml, "*").filter((one) => one.hasAttribute("resid"))) {
    const id = value(element, "resid");
    used.add(id);
    if (id.length > residLimit) faults.push(`resid over ${residLimit} characters: ${id}`);
    if (!kinds.has(id)) faults.push(`dangling resid ${id} in ${element.localName}`);
    else if (kinds.get(id) !== wanted(element))
      faults.push(`resid ${id} in ${element.localName} names a ${kinds.get(id)}`);
  }
  for (const id of kinds.keys()) if (!used.has(id)) faults.push(`unused resource ${id}`);
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
    all(xml, name).map((element) => value(element, "id"))
  );
  for (const id of ids.filter((one, at) => ids.indexOf(one) !== at))
    faults.push(`duplicate control id ${id}`);
  return faults;
}

function stringFaults(xml: Document): string[] {
  const texts = [
    ...all(xml, "String"),
    ...all(xml, "DisplayName"),
    ...all(xml, "Description"),
  ].filter((element) => element.hasAttribute("DefaultValue"));
  return texts.flatMap((element) => {
    const name = value(element, "id") || element.localName;
    const limit =
      element.parentElement?.localName === "ShortStrings" || name === "DisplayName"
        ? shortLimit
        : longLimit;
    const overrides = all(element, "Override");
    const forms = [value(element, "DefaultValue"), ...overrides.map((one) => value(one, "Value"))];
    return [
      ...languages
        .filter((language) => !overrides.some((one) => value(one, "Locale") === language))
        .map((language) => `${name} has no ${language}`),
      ...forms.filter((text) => text.trim() === "").map(() => `${name} is empty in a language`),
      ...forms.filter((text) => text.length > limit).map(() => `${name} over ${limit} characters`),
    ];
  });
}

function addressesIn(xml: Document): string[] {
  const named = [
    "Url",
    "Image",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "SourceLocation",
  ];
  return [
    ...named.flatMap((name) => all(xml, name)).map((element) => value(element, "DefaultValue")),
    ...all(xml, "AppDomain").map((element) => (element.textContent ?? "").trim()),
  ].filter((address) => address !== "");
}

function addressFaults(xml: Document, around: ManifestSurroundings): string[] {
  return addressesIn(xml).flatMap((address) => {
    const faults = address.startsWith("https://") ? [] : [`not https: ${address}`];
    const path = new URL(address).pathname.slice(1);
    if (path.endsWith(".html") && !around.pageExists(path)) faults.push(`no page ${path}`);
    return faults;
  });
}

function iconFaults(xml: Document, { iconSize }: ManifestSurroundings): string[] {
  const address = new Map(
    all(xml, "Image")
      .filter((image) => image.hasAttribute("id"))
      .map((image) => [value(image, "id"), value(image, "DefaultValue")])
  );
  const check = (url: string, size: number): string[] => {
    const path = new URL(url).pathname.slice(1);
    const real = iconSize(path);
    if (!real) return [`icon missing: ${path}`];
    return real.width === size && real.height === size
      ? []
      : [`icon ${path} is ${real.width} × ${real.height}, not ${size}`];
  };
  const inRibbon = all(xml, "Icon").flatMap((icon) => {
    const images = all(icon, "Image");
    const sizes = images.map((image) => Number(value(image, "size")));
    const where = value(icon.parentElement ?? icon, "id");
    return [
      ...iconSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => `${where} has no icon of ${size} px`),
      ...images.flatMap((image) => {
        const url = address.get(value(image, "resid"));
        return url ? check(url, Number(value(image, "size"))) : [];
      }),
    ];
  });
  return [
    ...inRibbon,
    ...all(xml, "IconUrl").flatMap((icon) => check(value(icon, "DefaultValue"), 32)),
    ...all(xml, "HighResolutionIconUrl").flatMap((icon) => check(value(icon, "DefaultValue"), 64)),
  ];
}

function functionFaults(xml: Document, { functionNames }: ManifestSurroundings): string[] {
  return all(xml, "FunctionName")
    .map((element) => (element.textContent ?? "").trim())
    .filter((name) => !functionNames.includes(name))
    .map((name) => `no function ${name}`);
}
