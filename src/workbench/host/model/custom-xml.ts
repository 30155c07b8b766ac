/** `Excel.CustomXmlPartCollection`, its scoped form and `Excel.CustomXmlPart`. */
import { defineType, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { text } from "./arguments";

/** All parts, or those of one namespace. */
export class XmlParts {
  constructor(readonly namespace: string | null) {}
}

class XmlPart {
  constructor(readonly id: string) {}
}

/** The root element's namespace; empty where it has none. */
export function namespaceOf(xml: string): string {
  const root = /^(?:\s*(?:<\?.*?\?>|<!--.*?-->))*\s*<((?:[\w.-]+:)?[\w.-]+)([^>]*)>/s.exec(xml);
  if (!root) return "";
  const prefix = (root[1] ?? "").includes(":") ? (root[1] ?? "").split(":")[0] : null;
  const declared =
    prefix === null
      ? /\sxmlns\s*=\s*(?:"([^"]*)"|'([^']*)')/
      : new RegExp(`\\sxmlns:${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  const m = declared.exec(root[2] ?? "");
  return m?.[1] ?? m?.[2] ?? "";
}

/** Well formed enough for Excel: one root, tags that close in order. */
function wellFormed(value: unknown): string {
  const xml = text(value);
  const bare = xml.replace(/<\?.*?\?>|<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs, "");
  if (/<!DOCTYPE|<!ENTITY/i.test(bare)) return fail("InvalidArgument");
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const tag of bare.matchAll(/<(\/)?([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/)?>/g)) {
    const between = bare.slice(end, tag.index);
    if (open.length === 0 && between.trim() !== "") return fail("InvalidArgument");
    if (between.includes("<")) return fail("InvalidArgument");
    end = tag.index + tag[0].length;
    const name = tag[2] ?? "";
    if (tag[1] !== undefined) {
      if (open.pop() !== name) return fail("InvalidArgument");
    } else {
      if (open.length === 0) roots++;
      if (tag[4] === undefined) open.push(name);
    }
  }
  const whole = roots === 1 && open.length === 0 && bare.slice(end).trim() === "";
  return whole ? xml : fail("InvalidArgument");
}

function entries(self: XmlParts, call: Call) {
  return call.book.customXml.filter(
    (p) => self.namespace === null || namespaceOf(p.xml) === self.namespace
  );
}

function found(self: XmlParts, id: unknown, call: Call): HostObject | null {
  const wanted = text(id);
  const part = entries(self, call).find((p) => p.id === wanted);
  return part ? partObject(new XmlPart(part.id)) : null;
}

const shared = {
  items: (self: XmlParts, call: Call) =>
    entries(self, call).map((p) => partObject(new XmlPart(p.id))),
  getItem: found,
};

const sharedMethods = {
  GetCount: (self: XmlParts, _: unknown, call: Call) => entries(self, call).length,
  GetItem: (self: XmlParts, [id]: readonly unknown[], call: Call) =>
    found(self, id, call) ?? fail("ItemNotFound"),
  GetItemOrNullObject: (self: XmlParts, [id]: readonly unknown[], call: Call) =>
    found(self, id, call),
};

export const xmlPartsObject: ObjectType<XmlParts> = defineType<XmlParts>(
  "CustomXmlPartCollection",
  {
    ...shared,
    methods: {
      ...sharedMethods,
      Add: (_, [xml], call) => {
        const part = {
          id: `{${globalThis.crypto.randomUUID().toUpperCase()}}`,
          xml: wellFormed(xml),
        };
        call.book.customXml = [...call.book.customXml, part];
        return partObject(new XmlPart(part.id));
      },
      GetByNamespace: (_, [uri]) => scopedPartsObject(new XmlParts(text(uri))),
    },
  }
);

const scopedPartsObject: ObjectType<XmlParts> = defineType<XmlParts>(
  "CustomXmlPartScopedCollection",
  {
    ...shared,
    methods: {
      ...sharedMethods,
      GetOnlyItem: (self, _, call) => {
        const [only, ...more] = entries(self, call);
        return only && more.length === 0
          ? partObject(new XmlPart(only.id))
          : fail("InvalidOperation");
      },
      GetOnlyItemOrNullObject: (self, _, call) => {
        const [only, ...more] = entries(self, call);
        return only && more.length === 0 ? partObject(new XmlPart(only.id)) : null;
      },
    },
  }
);

const entry = ({ id }: XmlPart, call: Call) =>
  call.book.customXml.find((p) => p.id === id) ?? fail("ItemNotFound");

const partObject: ObjectType<XmlPart> = defineType<XmlPart>("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: (self, call) => entry(self, call).id },
    NamespaceUri: { get: (self, call) => namespaceOf(entry(self, call).xml) },
  },
  methods: {
    GetXml: (self, _, call) => entry(self, call).xml,
    SetXml: (self, [xml], call) => {
      const written = wellFormed(xml);
      const { id } = entry(self, call);
      call.book.customXml = call.book.customXml.map((p) =>
        p.id === id ? { id, xml: written } : p
      );
    },
    Delete: (self, _, call) => {
      const { id } = entry(self, call);
      call.book.customXml = call.book.customXml.filter((p) => p.id !== id);
    },
  },
});
