/**
 * The add-in's manifest as the ribbon needs it. Read at run time from the very file Excel reads, so that what the stand-in shows is
 * what Excel would show.
 */
import type { Language } from "./words";

export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  /** Where the add-in's pages lie, with a slash at the end. */
  readonly base: string;
  /** The page that holds the ribbon functions; null where the manifest names none. */
  readonly functionFile: string | null;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** Addresses by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: "pane"; readonly paneId: string; readonly url: string }
  | { readonly kind: "function"; readonly name: string };

/**
 * Reads an add-in only manifest (XML) in one language. Strings without an override in that language are the default ones.
 * Throws on a manifest that Excel would refuse: no ribbon, a resource id that names nothing.
 */
export function readManifest(xml: Document, language: Language): AddinManifest {
  const root = xml.documentElement;
  const resources = readResources(root, language);
  const source = attribute(one(root, "SourceLocation"), "DefaultValue");
  const surface = all(root, "ExtensionPoint").find((point) =>
    (point.getAttribute("xsi:type") ?? "").endsWith("PrimaryCommandSurface")
  );
  if (!surface) throw new Error("manifest: no PrimaryCommandSurface");
  const functionFile = all(root, "FunctionFile")[0];
  return {
    id: textOf(one(root, "Id")),
    name: localised(one(root, "DisplayName"), language),
    base: new URL(".", source).href,
    functionFile: functionFile ? resources(attribute(functionFile, "resid")) : null,
    tabs: all(surface, "CustomTab").map((tab) => ({
      id: attribute(tab, "id"),
      label: resources(attribute(child(tab, "Label"), "resid")),
      groups: all(tab, "Group").map((group) => readGroup(group, resources)),
    })),
  };
}

/** Text or address behind a resource id. */
type Resources = (id: string) => string;

function readResources(root: Element, language: Language): Resources {
  const found = new Map<string, string>();
  for (const name of ["Image", "Url", "String"])
    for (const entry of all(root, name))
      if (entry.hasAttribute("id")) found.set(attribute(entry, "id"), localised(entry, language));
  return (id) => {
    const value = found.get(id);
    if (value === undefined) throw new Error(`manifest: resource ${id} names nothing`);
    return value;
  };
}

function readGroup(group: Element, resources: Resources): RibbonGroup {
  return {
    id: attribute(group, "id"),
    label: resources(attribute(child(group, "Label"), "resid")),
    buttons: all(group, "Control").map((control) => ({
      id: attribute(control, "id"),
      label: resources(attribute(child(control, "Label"), "resid")),
      tip: {
        title: resources(attribute(one(child(control, "Supertip"), "Title"), "resid")),
        description: resources(attribute(one(child(control, "Supertip"), "Description"), "resid")),
      },
      icons: new Map(
        all(child(control, "Icon"), "Image").map((image) => [
          Number(attribute(image, "size")),
          resources(attribute(image, "resid")),
        ])
      ),
      action: readAction(child(control, "Action"), resources),
    })),
  };
}

function readAction(action: Element, resources: Resources): RibbonAction {
  if ((action.getAttribute("xsi:type") ?? "").endsWith("ExecuteFunction"))
    return { kind: "function", name: textOf(one(action, "FunctionName")) };
  return {
    kind: "pane",
    paneId: textOf(one(action, "TaskpaneId")),
    url: resources(attribute(one(action, "SourceLocation"), "resid")),
  };
}

function localised(entry: Element, language: Language): string {
  const override = all(entry, "Override").find((one) => one.getAttribute("Locale") === language);
  return attribute(override ?? entry, override ? "Value" : "DefaultValue");
}

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function one(parent: Element, name: string): Element {
  const found = all(parent, name)[0];
  if (!found) throw new Error(`manifest: ${parent.localName} without ${name}`);
  return found;
}

function child(parent: Element, name: string): Element {
  const found = [...parent.children].find((element) => element.localName === name);
  if (!found) throw new Error(`manifest: ${parent.localName} without ${name}`);
  return found;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`manifest: ${element.localName} without ${name}`);
  return value;
}

function textOf(element: Element): string {
  return (element.textContent ?? "").trim();
}
