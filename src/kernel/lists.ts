/** The answers for all items in their order, without those that are undefined. */
export function mapDefined<T, U>(items: readonly T[], of: (item: T, index: number) => U | undefined): U[] {
  const answers: U[] = [];
  for (let i = 0; i < items.length; i++) {
    const answer = of(items[i] as T, i);
    if (answer !== undefined) answers.push(answer);
  }
  return answers;
}
