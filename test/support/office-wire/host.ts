import type { BookState, Recalculate } from "./model/state";
import { Workbook } from "./model/workbook";
import { ACTION, HostError, Interpreter, type Action, type RequestBody, type ResponseBody, type WireObject } from "./wire";

/** A bit of a request's flags: Excel waits until the user has left the cell that he edits. */
const DELAY_FOR_CELL_EDIT = 64;

/** What goes wrong on purpose. */
export interface Faults {
  /** The user is typing in a cell. Requests that wait go on when it becomes false. */
  busy?: boolean;
  /** Characters of JSON that a request, and an answer, may have. */
  requestLimit?: number;
  responseLimit?: number;
  /** Ranges of more cells answer null for their values. */
  nullAbove?: number;
  /** Sheets with more merged areas fail to tell them. */
  mergeLimit?: number;
  /** Called before each action; what it throws (a HostError) ends the batch there. */
  onAction?: (action: ActionSeen) => void;
  /** Called before each batch. */
  onBatch?: (count: number) => void;
}
export interface ActionSeen {
  readonly kind: "method" | "set" | "query" | "other"; readonly name: string;
  /** Made by its object path, so the batch may fail here as well. */
  readonly target: WireObject | null;
}

type Send = (event: readonly [category: number, type: number, target: string, json: string]) => void;

/** Category of events of the object model. */
const OBJECT_MODEL = 65536;

/** A make-believe Excel: runs request batches on a workbook, counts them and goes wrong where it is told to. */
export class WireHost {
  readonly faults: Faults = {};
  /** Names of the actions of each batch that did more than release references. */
  readonly batches: string[][] = [];
  readonly #interpreter: Interpreter;
  #send: Send = () => undefined;

  constructor(readonly book: BookState, readonly recalculate: Recalculate) {
    this.#interpreter = new Interpreter(new Workbook(book));
    book.hooks = {
      raise: (type, target, data) => { this.#send([OBJECT_MODEL, type, target, JSON.stringify(data)]); },
      faults: this.faults,
    };
  }

  /** References that the client has not released. */
  get kept(): number { return this.#interpreter.references.size; }

  /** Where events go to. */
  listen(send: Send): void { this.#send = send; }

  async execute(body: RequestBody, flags = 0): Promise<ResponseBody> {
    const names = body.Actions.filter(({ ActionType }) => ActionType !== ACTION.trace).map(({ Name }) => Name ?? "");
    const work = body.Actions.some(({ ActionType, Name }) => ActionType !== ACTION.instantiate && ActionType !== ACTION.trace && Name !== "_RemoveReference");
    if (work) this.batches.push(names);
    const { faults, book } = this;
    faults.onBatch?.(this.batches.length);
    if (work && faults.requestLimit !== undefined && JSON.stringify(body).length > faults.requestLimit) {
      return refusal("RequestPayloadSizeLimitExceeded");
    }
    while (faults.busy && (flags & DELAY_FOR_CELL_EDIT) !== 0) await new Promise((resolve) => { setTimeout(resolve, 1); });
    if (faults.busy) return refusal("InvalidOperationInCellEditMode");
    const answer = this.#interpreter.run(body, (action, target) => { this.#before(action, target); });
    if (book.stale) await this.recalculate(book);
    book.stale = false;
    if (faults.responseLimit !== undefined && JSON.stringify(answer).length > faults.responseLimit) {
      return refusal("ResponsePayloadSizeLimitExceeded");
    }
    return answer;
  }

  #before(action: Action, target: () => WireObject | null): void {
    const { onAction } = this.faults;
    if (!onAction) return;
    const kinds = { [ACTION.method]: "method", [ACTION.set]: "set", [ACTION.query]: "query" } as const;
    onAction({ kind: kinds[action.ActionType as keyof typeof kinds] ?? "other", name: action.Name ?? "", target: target() });
  }
}

const refusal = (code: string): ResponseBody => ({
  Results: [], TraceIds: [], Error: { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 400 },
});

/** Fails once, at the nth action that the test picks. */
export function failAt(faults: Faults, code: string, which: (action: ActionSeen) => boolean, nth = 1): void {
  let seen = 0;
  faults.onAction = (action) => {
    if (!which(action)) return;
    seen += 1;
    if (seen === nth) throw new HostError(code);
  };
}
