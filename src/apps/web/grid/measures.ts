/** Pixels of the row of letters above the cells and of the numbers beside them. */
export const HEAD = { height: 24, width: 48 } as const;

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
