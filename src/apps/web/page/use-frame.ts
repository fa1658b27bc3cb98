import { startTransition, useEffect, useState } from "react";
import type { Frame } from "../sheet/shown";
import type { OpenBook } from "./files";

/** The frame of a sheet; the one of the version before stays until the new one is there. Null while there is none. */
export function useFrame(id: string, book: OpenBook | null, sheet: string | null): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  const desk = book?.desk;
  const version = book?.version;
  useEffect(() => {
    if (!desk || sheet === null) return undefined;
    let wanted = true;
    desk.frame(id, sheet).then((answer) => { if (wanted && answer) startTransition(() => { setFrame(answer); }); }, () => undefined);
    return () => { wanted = false; };
  }, [id, desk, version, sheet]);
  return frame?.sheet === sheet ? frame : null;
}
