import { memo } from "react";
import type { Position } from "../../../kernel/address";
import type { Axis } from "./axis";
import { GridRow } from "./grid-row";
import type { Mark, SheetMarks } from "./marks";
import { HEAD } from "./measures";
import type { LoadedRows } from "./use-rows";

interface GridRowsProps {
  readonly shown: readonly number[];
  readonly rows: Axis;
  readonly columns: Axis;
  readonly from: number;
  readonly to: number;
  readonly loaded: LoadedRows;
  readonly marks: SheetMarks | undefined;
  readonly active: Position;
  readonly describe: (mark: Mark) => string;
}

/** Some rows of the grid; drawn anew only when something of them changes. */
export const GridRows = memo(function GridRows({ shown, rows, columns, from, to, loaded, marks, active, describe }: GridRowsProps) {
  return shown.map((row) => (
    <GridRow
      key={row} row={row} top={HEAD.height + rows.startOf(row)} rows={rows} columns={columns} from={from} to={to} cells={loaded.cellsOf(row)}
      marks={marks?.get(row)} active={row === active.row ? active.column : null} classOf={loaded.classesOf(row)} describe={describe}
    />
  ));
});
