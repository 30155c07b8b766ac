/**
 * One `ProcessQuery` request: resolves object paths, runs the actions in order, stops at the first error.
 *
 * Numbers of actions and paths are those of the library (`ActionType`, `ObjectPathType` in its debug build).
 */
import { isAbove, isKnown } from "./api-levels";
import { HostObject, memberName, type Call } from "./define";
import { apiNotFound, ExcelError, fail } from "./errors";

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const RECURSIVE_QUERY = 6;
const QUERY_AS_JSON = 7;
const ENSURE_UNCHANGED = 8;
const UPDATE = 9;

const GLOBAL_OBJECT = 1;
const NEW_OBJECT = 2;
const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const INDEXER_PATH = 5;
const REFERENCE_PATH = 6;
const NULL_PATH = 7;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** "Do not keep": the object was untracked. */
  readonly D?: boolean;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface BatchRequest {
  readonly Actions?: readonly ActionInfo[];
  readonly ObjectPaths?: Readonly<Record<string, PathInfo>>;
  readonly AutoKeepReference?: boolean;
}

/** Whether a request is of the library's own making: its services are the only objects that are made by name. */
export function isHousekeeping({ ObjectPaths = {} }: BatchRequest): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === NEW_OBJECT);
}

export interface BatchAnswer {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

export interface BatchDeps {
  readonly call: Call;
  /** The workbook: what the global object path stands for. */
  readonly root: HostObject;
  /** Objects made by name (`newObject`), e.g. the library's own services. */
  readonly newObject: (name: string) => HostObject | null;
}

/** Methods whose answer rests on computed values: formulas are settled before them. */
const READS =
  /^(GetUsedRange|Find|GetSpecialCells|GetVisibleView|GetSurrounding|GetExtended|GetRangeEdge|RemoveDuplicates|Apply|ReplaceAll|GetSpill|GetCellProperties|CopyFrom|AutoFill)/;

/** Methods that only ask. */
const ASKS = /^(Get|Find|_)/;

/** Runs a request; never throws: a bug in a member is answered as `GeneralException`. */
export async function runBatch(request: BatchRequest, deps: BatchDeps): Promise<BatchAnswer> {
  const batch = new Batch(request, deps);
  const actions = request.Actions ?? [];
  const { book } = deps.call;
  let next = 0;
  while (next < actions.length && !batch.answer.Error) {
    const pending = actions[next];
    if (batch.unsettled && pending && batch.needsValues(pending)) await batch.settle();
    book.batch(() => {
      for (; next < actions.length && !batch.answer.Error; next++) {
        const action = actions[next];
        if (!action || (batch.unsettled && batch.needsValues(action))) break;
        batch.run(action, next);
      }
    }, deps.call.runtime.id);
  }
  if (batch.unsettled) await batch.settle();
  return batch.answer;
}

class Batch {
  readonly answer: BatchAnswer = { Results: [] };
  unsettled = false;
  private readonly objects: Map<number, HostObject | null>;

  constructor(
    private readonly request: BatchRequest,
    private readonly deps: BatchDeps
  ) {
    this.objects = new Map();
    deps.call.runtime.batchObjects = this.objects;
  }

  async settle(): Promise<void> {
    await this.deps.call.book.settle();
    this.unsettled = false;
  }

  needsValues(action: ActionInfo): boolean {
    switch (action.ActionType) {
      case QUERY:
      case QUERY_AS_JSON:
      case ENSURE_UNCHANGED:
        return true;
      case METHOD:
        return READS.test(action.Name);
      default: {
        const path = this.request.ObjectPaths?.[action.ObjectPathId];
        return (
          path?.ObjectPathType === METHOD_PATH &&
          !this.objects.has(action.ObjectPathId) &&
          READS.test(path.Name)
        );
      }
    }
  }

  run(action: ActionInfo, index: number): void {
    try {
      const value = this.execute(action);
      if (value !== undefined) this.answer.Results.push({ ActionId: action.Id, Value: value });
    } catch (thrown) {
      const error =
        thrown instanceof ExcelError
          ? thrown
          : new ExcelError("GeneralException", thrown instanceof Error ? thrown.message : null);
      this.answer.Error = {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: error.status,
        ActionIndex: index,
        Location: error.location ?? "",
      };
    }
  }

  private execute(action: ActionInfo): unknown {
    if (action.ActionType === TRACE) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case INSTANTIATE:
        return object === null ? null : this.identity(object, action.ObjectPathId);
      case QUERY:
      case QUERY_AS_JSON:
        return object === null ? null : this.query(object, action);
      case METHOD:
        return object === null ? null : this.method(object, action);
      case SET_PROPERTY:
        if (object) this.set(object, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case UPDATE:
        if (object) {
          for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
            this.set(object, wireName(name), value);
          }
        }
        return null;
      case ENSURE_UNCHANGED:
        if (object) this.ensureUnchanged(object, action.ObjectState ?? {});
        return null;
      case RECURSIVE_QUERY:
        throw apiNotFound("loadRecursive");
      default:
        return fail("InvalidArgument", `Action type ${action.ActionType}.`);
    }
  }

  private object(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths?.[id];
    if (!path) return fail("InvalidArgument", `Object path ${id}.`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: PathInfo): HostObject | null {
    const { call, root, newObject } = this.deps;
    switch (path.ObjectPathType) {
      case GLOBAL_OBJECT:
        return root;
      case NEW_OBJECT: {
        const made = newObject(path.Name);
        if (!made) throw apiNotFound(path.Name);
        return made;
      }
      case REFERENCE_PATH:
        return call.runtime.references.get(path.Name) ?? fail("InvalidReference");
      case NULL_PATH:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is null itself: `getItemOrNullObject(…).delete()` on a missing sheet does nothing.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case METHOD_PATH:
        this.refuseAbove(parent, path.Name);
        return located(parent, path.Name, () => {
          const made = parent.bound.invoke(path.Name, this.args(path.ArgumentInfo), call);
          // What makes an object may change cells too: `columns.add`, `range.insert`.
          if (!ASKS.test(path.Name)) this.unsettled = true;
          return made instanceof HostObject || made === null ? made : fail("GeneralException");
        });
      case PROPERTY_PATH:
        this.refuseAbove(parent, path.Name);
        return located(parent, path.Name, () => {
          const made = parent.bound.get(path.Name, call);
          return made instanceof HostObject || made === null ? made : fail("GeneralException");
        });
      case INDEXER_PATH: {
        const getItem = parent.bound.getItem;
        if (!getItem) throw apiNotFound(`${parent.typeName}.getItem`);
        return located(
          parent,
          "GetItem",
          () => getItem(this.args(path.ArgumentInfo)[0], call) ?? fail("ItemNotFound")
        );
      }
      default:
        return fail("InvalidArgument", `Object path type ${path.ObjectPathType}.`);
    }
  }

  private method(object: HostObject, action: ActionInfo): unknown {
    const { call } = this.deps;
    if (action.Name === "_KeepReference" && object.tracked) {
      if (!this.request.ObjectPaths?.[action.ObjectPathId]?.D) call.runtime.keep(object);
      return null;
    }
    this.refuseAbove(object, action.Name);
    const value = located(object, action.Name, () =>
      object.bound.invoke(action.Name, this.args(action.ArgumentInfo), call)
    );
    if (!ASKS.test(action.Name)) this.unsettled = true;
    return value instanceof HostObject ? this.identity(value, null) : (value ?? null);
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.refuseAbove(object, name);
    located(object, name, () => object.bound.set(name, value, this.deps.call));
    this.unsettled = true;
  }

  private ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, expected] of Object.entries(state)) {
      const now = object.bound.get(wireName(name), this.deps.call);
      if (JSON.stringify(now) !== JSON.stringify(expected)) {
        throw new ExcelError("InvalidOperation", `Changed: ${name}.`, `${object.typeName}.${name}`);
      }
    }
  }

  private refuseAbove(object: HostObject, name: string): void {
    const set = isAbove(object.typeName, name, this.deps.call.runtime.supports);
    if (set !== null) {
      const member = `${object.typeName}.${memberName(name)}`;
      throw new ExcelError("ApiNotFound", `Member: ${member} (${set}).`, member);
    }
  }

  private identity(object: HostObject, pathId: number | null): Record<string, unknown> {
    const { runtime } = this.deps.call;
    const identity: Record<string, unknown> = { ...object.bound.identity(this.deps.call) };
    if (object.tracked) {
      const untracked = pathId !== null && this.request.ObjectPaths?.[pathId]?.D === true;
      const keep = this.request.AutoKeepReference === true && !untracked;
      const reference = keep ? runtime.keep(object) : runtime.referenceOf(object);
      if (reference !== null) identity["_ReferenceId"] = reference;
    }
    return identity;
  }

  // ── arguments ────────────────────────────────────────────────────────────────────────────────

  private args(info: ArgumentInfo | undefined): unknown[] {
    return this.resolveList(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? null);
  }

  private resolveList(values: readonly unknown[], ids: readonly unknown[] | null): unknown[] {
    return values.map((value, i) => {
      const id = ids?.[i];
      if (Array.isArray(value)) return Array.isArray(id) ? this.resolveList(value, id) : value;
      if (typeof id === "number" && id > 0) return this.object(id);
      return this.resolveInside(value);
    });
  }

  /** Objects inside options come as `{ _ObjectPathId }`. */
  private resolveInside(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((v: unknown) => this.resolveInside(v));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (only && only[0] === "_ObjectPathId" && typeof only[1] === "number")
      return this.object(only[1]);
    return Object.fromEntries(entries.map(([k, v]) => [k, this.resolveInside(v)]));
  }

  // ── queries ──────────────────────────────────────────────────────────────────────────────────

  private query(object: HostObject, action: ActionInfo): unknown {
    const info = action.QueryInfo ?? {};
    const select = [...(info.Select ?? [])];
    const tree = selectionTree(select, info.Expand ?? []);
    return this.read(object, tree, action.ObjectPathId, info);
  }

  private read(
    object: HostObject,
    tree: Selection,
    pathId: number | null,
    page: QueryInfo
  ): Record<string, unknown> {
    const { call } = this.deps;
    const { items } = object.bound;
    if (!items) return this.readOne(object, tree, pathId);
    const answer: Record<string, unknown> = this.identity(object, pathId);
    const forItems = new Map<string, Selection>();
    for (const [name, below] of tree.named) {
      // `tables.load("count")` is the collection's own; everything else belongs to the items.
      if (object.bound.has(wireName(name)) && below.named.size === 0) {
        answer[wireName(name)] = this.value(object, wireName(name));
      } else forItems.set(name, below);
    }
    const own = tree.named.size > forItems.size && forItems.size === 0 && !tree.all;
    if (own) return answer;
    const skip = page.Skip ?? 0;
    const all = items(call);
    const taken = all.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    answer["_Items"] = taken.map((item, i) => ({
      _Index: skip + i,
      ...this.read(item, { all: tree.all, named: stated(item, forItems) }, null, {}),
    }));
    return answer;
  }

  private readOne(
    object: HostObject,
    tree: Selection,
    pathId: number | null
  ): Record<string, unknown> {
    const { call } = this.deps;
    const answer: Record<string, unknown> = this.identity(object, pathId);
    if (tree.all) {
      for (const name of object.bound.scalars) {
        if (isAbove(object.typeName, name, call.runtime.supports) === null) {
          answer[name] = this.value(object, name);
        }
      }
    }
    for (const [name, below] of tree.named) {
      const wire = wireName(name);
      this.refuseAbove(object, wire);
      const value = this.value(object, wire);
      answer[wire] = value instanceof HostObject ? this.read(value, below, null, {}) : value;
    }
    return answer;
  }

  private value(object: HostObject, name: string): unknown {
    return located(object, name, () => object.bound.get(name, this.deps.call)) ?? null;
  }
}

/** Properties asked for: by name, each with what is asked of the object behind it; `all` = every scalar one. */
interface Selection {
  all: boolean;
  readonly named: Map<string, Selection>;
}

function selectionTree(select: readonly string[], expand: readonly string[]): Selection {
  const root: Selection = { all: select.length === 0, named: new Map() };
  const add = (text: string, everything: boolean): void => {
    let node = root;
    for (const part of text.split(/[/.]/).filter((p) => p !== "")) {
      if (part === "*") {
        node.all = true;
        return;
      }
      if (part.toLowerCase() === "items") continue;
      const below = node.named.get(part) ?? { all: false, named: new Map() };
      node.named.set(part, below);
      node = below;
    }
    if (everything) node.all = true;
  };
  for (const text of select) add(text, false);
  for (const text of expand) add(text, true);
  // A name with nothing below asks for the whole object behind it, if there is one.
  const fill = (node: Selection): void => {
    for (const below of node.named.values()) {
      if (below.named.size === 0) below.all = true;
      fill(below);
    }
  };
  fill(root);
  return root;
}

/**
 * What a collection is loaded with, without the words that no class of the library knows: Excel passes over them, and
 * Microsoft's samples load such a word to learn no more than how many items there are. A member that exists and is not
 * stated here is still refused by its name.
 */
function stated(item: HostObject, named: Selection["named"]): Selection["named"] {
  const kept = [...named].filter(
    ([name]) => item.bound.has(wireName(name)) || isKnown(item.typeName, name)
  );
  return new Map(kept);
}

/** `rowIndex` → `RowIndex`; names that begin with `_` stay. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Runs a member; an error that does not know where it happened is told so. */
function located<T>(object: HostObject, name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExcelError) error.location ??= `${object.typeName}.${memberName(name)}`;
    throw error;
  }
}
