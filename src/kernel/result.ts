/** The outcome of something that may be refused by the world outside: a value, or a code with its details. */
export type Result<T, C extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: C; readonly detail: string };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <C extends string>(code: C, detail = ""): { readonly ok: false; readonly code: C; readonly detail: string } =>
  ({ ok: false, code, detail });
