import type { Position } from "../../../kernel/address";

/** A jump that the pane asked for; a new object each time. */
export interface Jump { readonly file: string; readonly sheet: string; readonly at: Position }
