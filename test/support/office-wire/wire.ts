// Answers the request batches of the office.js client; knows nothing of workbooks.

/** An error that the host answers, by Excel's code. */
export class HostError extends Error {
  constructor(readonly code: string, message = code, readonly status = 400) { super(message); }
}

export const notFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const invalid = (what = ""): HostError =>
  new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${what}`);

/**
 * An object that the client sees. Getters with a capital are its properties, setters make them writable, methods with a capital are
 * its methods; all else stays inside. A member that is asked for and missing is an error, so that nothing passes for want of a model.
 */
export abstract class WireObject { reference?: string }

/** A collection: the client sees its items. */
export abstract class WireList<T extends WireObject> extends WireObject {
  abstract get items(): readonly T[];
  abstract keyOf(item: T): readonly string[];
  GetCount(): number { return this.items.length; }
  GetItemOrNullObject(key: string): T | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((item) => this.keyOf(item).some((one) => one.toLowerCase() === wanted)) ?? null;
  }
  GetItem(key: string): T {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw notFound();
    return item;
  }
  GetItemAt(index: number): T {
    const item = this.items[index];
    if (!item) throw invalid(`index ${index}`);
    return item;
  }
}

interface ArgumentInfo { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly number[] }
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}
interface ObjectPath {
  readonly ObjectPathType: number; readonly Name?: string; readonly ParentObjectPathId?: number; readonly ArgumentInfo?: ArgumentInfo;
}
export interface RequestBody { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> }
export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryJson: 7, update: 9 } as const;
const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isMember = (name: string): boolean => /^_?[A-Z]/.test(name);
const nameOf = (object: object): string => object.constructor.name;

function descriptorOf(object: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = object; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

function member(object: object | null, name: string): PropertyDescriptor {
  if (object === null) throw notFound();
  const found = isMember(name) ? descriptorOf(object, name) : undefined;
  if (!found) throw new HostError("ApiNotFound", `the wire host has no ${nameOf(object)}.${name}`, 404);
  return found;
}

const read = (object: object | null, name: string): unknown => {
  const { get } = member(object, name);
  if (!get) throw new HostError("ApiNotFound", `${name} of ${nameOf(object as object)} is no property`, 404);
  return get.call(object);
};

function write(object: object | null, name: string, value: unknown): void {
  const { set } = member(object, name);
  if (!set) throw new HostError("ApiNotFound", `${name} of ${nameOf(object as object)} cannot be set`, 404);
  set.call(object, value);
}

function call(object: object | null, name: string, given: readonly unknown[]): unknown {
  const { value } = member(object, name);
  if (typeof value !== "function") throw new HostError("ApiNotFound", `${name} of ${nameOf(object as object)} is no method`, 404);
  return (value as (...all: readonly unknown[]) => unknown).apply(object, [...given]);
}

/** What is asked of an object: names of its properties, each with what is asked of it in turn. */
type Wanted = Map<string, Wanted>;

function wantedOf(paths: readonly string[]): Wanted {
  const tree: Wanted = new Map();
  for (const path of paths) {
    let at = tree;
    for (const name of path.trim().split("/").map(capital)) {
      let next = at.get(name);
      if (!next) at.set(name, next = new Map());
      at = next;
    }
  }
  return tree;
}

/** Runs batches on one root object. */
export class Interpreter {
  readonly references = new Map<string, WireObject>();
  #count = 0;

  constructor(readonly root: WireObject) {}

  /** Runs the actions in order; the first error ends the batch, and what was done before it stays, as in Excel. */
  run({ Actions, ObjectPaths }: RequestBody, before: (action: Action, target: () => WireObject | null) => void): ResponseBody {
    const live = new Map<number, WireObject | null>();
    const valuesOf = (info: ArgumentInfo | undefined): unknown[] => (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return id ? resolve(id) : value;
    });
    const resolve = (id: number): WireObject | null => {
      const known = live.get(id);
      if (known !== undefined) return known;
      const made = this.#object(ObjectPaths[String(id)], resolve, valuesOf);
      live.set(id, made);
      return made;
    };
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [ActionIndex, action] of Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
        else before(action, () => resolve(action.ObjectPathId));
        const Value = action.ActionType === ACTION.trace ? null : this.#act(action, resolve(action.ObjectPathId), valuesOf);
        Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code: Code, message: Message, status: HttpStatusCode } = error;
        return { Results, TraceIds, Error: { Code, Message, Location: action.Name ?? "", ActionIndex, HttpStatusCode } };
      }
    }
    return { Results, TraceIds };
  }

  #object(
    path: ObjectPath | undefined, resolve: (id: number) => WireObject | null, valuesOf: (info: ArgumentInfo | undefined) => unknown[],
  ): WireObject | null {
    if (!path) throw new HostError("InvalidObjectPath");
    const name = path.Name ?? "";
    if (path.ObjectPathType === PATH.root) return this.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(name);
      if (!kept) throw new HostError("InvalidReference", `${name} is no longer kept`);
      return kept;
    }
    // Services beside the workbook, such as the handler of ribbon commands at the start.
    if (path.ObjectPathType === PATH.service) return null;
    const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : null;
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return read(parent, name) as WireObject | null;
    if (path.ObjectPathType === PATH.indexer) return call(parent, "GetItem", valuesOf(path.ArgumentInfo)) as WireObject;
    return call(parent, name, valuesOf(path.ArgumentInfo)) as WireObject | null;
  }

  #act(action: Action, object: WireObject | null, valuesOf: (info: ArgumentInfo | undefined) => unknown[]): unknown {
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ACTION.instantiate: return identity(object);
      case ACTION.query: case ACTION.queryJson: {
        const paths = [...action.QueryInfo?.Select ?? [], ...action.QueryInfo?.Expand ?? []];
        return object && project(object, wantedOf(paths));
      }
      case ACTION.set: write(object, name, valuesOf(action.ArgumentInfo)[0]); return null;
      case ACTION.update:
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) write(object, capital(key), value);
        return null;
      case ACTION.method: return this.#method(object, name, valuesOf(action.ArgumentInfo));
      default: throw new HostError("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  #method(object: WireObject | null, name: string, given: readonly unknown[]): unknown {
    if (name === "_KeepReference") {
      if (object && object.reference === undefined) this.references.set(object.reference = `ref${this.#count += 1}`, object);
      return null;
    }
    if (name === "_RemoveReference") {
      this.references.delete(String(given[0]));
      return null;
    }
    if (object === null) return null;
    const answer = call(object, name, given);
    return answer instanceof WireObject ? identity(answer) : answer ?? null;
  }
}

/** What a repeated Instantiate recognises an object by; without it, methods that add something would be called twice. */
function identity(object: WireObject | null): unknown {
  if (object === null) return null;
  const id = descriptorOf(object, "Id")?.get?.call(object) as unknown;
  return { ...(id !== undefined && { Id: id }), ...(object.reference !== undefined && { _ReferenceId: object.reference }) };
}

function project(object: WireObject, wanted: Wanted): unknown {
  if (wanted.size === 0) throw new HostError("InvalidArgument", `everything of a ${nameOf(object)} is asked for: name what is needed`);
  if (object instanceof WireList) {
    const own = new Map([...wanted].filter(([name]) => descriptorOf(object, name)?.get !== undefined));
    const inner: Wanted = new Map([...wanted.get("Items") ?? [], ...[...wanted].filter(([name]) => name !== "Items" && !own.has(name))]);
    const items = inner.size > 0 || wanted.has("Items") ? { _Items: object.items.map((item) => project(item, inner)) } : {};
    return { ...identity(object) as object, ...(own.size > 0 ? properties(object, own) : {}), ...items };
  }
  return { ...identity(object) as object, ...properties(object, wanted) };
}

function properties(object: WireObject, wanted: Wanted): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, inner] of wanted) {
    const value = read(object, name);
    found[name] = value instanceof WireObject ? project(value, inner) : value;
  }
  return found;
}
