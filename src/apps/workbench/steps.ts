/** Does one thing after the other, in the order in which they were asked. */
export class Steps {
  #last: Promise<unknown> = Promise.resolve();

  /** The result of the work, which starts when all earlier work has ended, well or not. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }
}
