/** All hold-out reports, in the order of their file names. */
import { type Book } from "../../blind/lib/book";
import { bkpsdm } from "./bkpsdm-2024";
import { bpbd } from "./bpbd-2022";
import { dinkop } from "./dinkop-2024";
import { diskominfo } from "./diskominfo-2023";
import { disnaker } from "./disnaker-2023";
import { dispertan } from "./dispertan-2024";
import { dispora } from "./dispora-2024";
import { dlh } from "./dlh-2024";
import { kelurahan } from "./kelurahan-2024";
import { setwan } from "./setwan-2024";

export const reports: readonly (() => Book)[] = [
  bkpsdm,
  bpbd,
  dinkop,
  diskominfo,
  disnaker,
  dispertan,
  dispora,
  dlh,
  kelurahan,
  setwan,
];
