import type { Book } from "../lib/book";
import { bagianHukum } from "./bagian-hukum-2024";
import { bagianUmum } from "./bagian-umum-2023";
import { bappeda } from "./bappeda-2024";
import { dinkes } from "./dinkes-2024";
import { dinsos } from "./dinsos-2024";
import { dishub } from "./dishub-2023";
import { disdik } from "./disdik-2024";
import { dispendukcapil } from "./dispendukcapil-2023";
import { dpmd } from "./dpmd-2024";
import { dpupr } from "./dpupr-2024";
import { inspektorat } from "./inspektorat-2024";
import { perikanan } from "./perikanan-2022";
import { rsud } from "./rsud-2024";
import { satpolpp } from "./satpolpp-2024";
import { sukorambi } from "./sukorambi-2023";

export const reports: readonly (() => Book)[] = [
  dinkes,
  disdik,
  sukorambi,
  inspektorat,
  bappeda,
  bagianUmum,
  dpupr,
  rsud,
  satpolpp,
  dispendukcapil,
  dinsos,
  bagianHukum,
  perikanan,
  dpmd,
  dishub,
];
