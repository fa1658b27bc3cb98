/** A priority queue: what costs least comes first; of equals, what came first. */
export class Heap<T> {
  private readonly items: { readonly cost: number; readonly order: number; readonly item: T }[] = [];
  private order = 0;

  push(cost: number, item: T): void {
    const { items } = this;
    let at = items.push({ cost, order: this.order++, item }) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.before(at, up)) break;
      this.swap(at, up);
      at = up;
    }
  }

  /** The least cost in the queue; infinite for an empty one. */
  get least(): number { return this.items[0]?.cost ?? Infinity; }

  pop(): T | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top?.item;
    items[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < items.length && this.before(left, least)) least = left;
      if (left + 1 < items.length && this.before(left + 1, least)) least = left + 1;
      if (least === at) return top.item;
      this.swap(at, least);
      at = least;
    }
  }

  private before(a: number, b: number): boolean {
    const [one, other] = [this.items[a], this.items[b]];
    return one !== undefined && other !== undefined && (one.cost < other.cost || (one.cost === other.cost && one.order < other.order));
  }

  private swap(a: number, b: number): void {
    const { items } = this;
    [items[a], items[b]] = [items[b] as typeof items[0], items[a] as typeof items[0]];
  }
}
