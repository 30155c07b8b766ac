/** `Excel.WorkbookCreated`: a new workbook made of a file's bytes, not shown until it is opened. */
import { defineType, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { text } from "./arguments";

class Created {
  constructor(
    readonly id: string,
    readonly bytes: Uint8Array
  ) {}
}

const workbookCreatedObject: ObjectType<Created> = defineType<Created>("WorkbookCreated", {
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  methods: {
    Open: ({ id, bytes }, _, { runtime }) => {
      runtime.created.delete(id);
      runtime.openWorkbook(bytes);
    },
  },
});

/** @param file the .xlsx in base64. Without one Excel makes an empty workbook, which the stand-in has none of. */
export function createWorkbook(file: unknown, call: Call): HostObject {
  if (file === undefined || file === null)
    return fail("UnsupportedOperation", "An empty workbook.");
  const bytes = bytesOf(text(file));
  const id = globalThis.crypto.randomUUID();
  call.runtime.created.set(id, bytes);
  return workbookCreatedObject(new Created(id, bytes));
}

export function workbookCreated(id: unknown, { runtime }: Call): HostObject {
  const bytes = runtime.created.get(text(id)) ?? fail("ItemNotFound");
  return workbookCreatedObject(new Created(text(id), bytes));
}

/** Refuses what is no base64 or, decoded, no zip package. */
function bytesOf(base64: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    return fail("InvalidArgument");
  }
  if (!binary.startsWith("PK")) return fail("InvalidArgument");
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
