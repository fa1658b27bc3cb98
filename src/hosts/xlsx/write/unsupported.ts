/** Writing would lose or break something that stands in the file; never leaves this room. */
export class Unsupported extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = "Unsupported";
  }
}
