/** Where the rows or columns of a sheet stand, in pixels. */
export interface Axis {
  readonly count: number;
  readonly sizeOf: (index: number) => number;
  readonly startOf: (index: number) => number;
  /** Pixels from the start of one to the end of another one. */
  readonly span: (from: number, to: number) => number;
  /** The one that covers a pixel; the last one beyond the end. */
  readonly indexAt: (pixel: number) => number;
  /** Hidden in Excel, whether revealed or not. */
  readonly hidden: ReadonlySet<number>;
  /** The nearest one that is shown, looking forwards (1) or backwards (-1) from an index, itself included; undefined for none. */
  readonly shownFrom: (index: number, step: 1 | -1) => number | undefined;
}

/** Hidden rows and columns take no room unless they are revealed. */
export function axisOf(sizes: Uint16Array, hiddenOnes: readonly number[], reveal: boolean): Axis {
  const hidden = new Set(hiddenOnes);
  const starts = new Float64Array(sizes.length + 1);
  const isShown = (index: number): boolean => reveal || !hidden.has(index);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = (starts[i] ?? 0) + (isShown(i) ? sizes[i] ?? 0 : 0);
  const startOf = (index: number): number => starts[Math.max(0, Math.min(index, sizes.length))] ?? 0;
  const span = (from: number, to: number): number => startOf(to + 1) - startOf(from);
  return {
    count: sizes.length, hidden, startOf, span,
    sizeOf: (index) => span(index, index),
    indexAt(pixel) {
      let [low, high] = [0, Math.max(0, sizes.length - 1)];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((starts[middle + 1] ?? 0) > pixel) high = middle; else low = middle + 1;
      }
      return low;
    },
    shownFrom(index, step) {
      for (let i = index; i >= 0 && i < sizes.length; i += step) if (isShown(i)) return i;
      return undefined;
    },
  };
}
