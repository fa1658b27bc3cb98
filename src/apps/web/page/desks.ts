import { wrap, type Remote } from "comlink";
import type { Desk } from "../worker/desk";
import { WorkerHere } from "./worker-here";

/** A worker, how many workbooks it has, and what it still has to open. */
export interface Seat {
  readonly desk: Remote<Desk>;
  books: number;
  lost: boolean;
  queue: Promise<void>;
}

/** Two: one can show sheets while the other audits. Both start with the page, since nothing is loaded later. */
const WORKERS = 2;

export interface Desks {
  /** The least busy worker that still runs; undefined where all have stopped. */
  take(): Seat | undefined;
  each(tell: (desk: Remote<Desk>) => void): void;
}

/** The page's workers. `lost` hears of a worker that stopped for good. */
export function startDesks(lost: (seat: Seat) => void): Desks {
  const seats = Array.from({ length: WORKERS }, (): Seat => {
    const worker = new WorkerHere(/* webpackChunkName: "worker" */ new URL("../worker/main.ts", import.meta.url));
    const seat: Seat = { desk: wrap<Desk>(worker), books: 0, lost: false, queue: Promise.resolve() };
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      seat.lost = true;
      lost(seat);
    });
    return seat;
  });
  return {
    take() {
      const [seat] = seats.filter((each) => !each.lost).sort((a, b) => a.books - b.books);
      if (seat) seat.books++;
      return seat;
    },
    each(tell) { for (const { desk } of seats) tell(desk); },
  };
}
