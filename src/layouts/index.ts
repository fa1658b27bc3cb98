import anggaran from "./anggaran";
import banding from "./banding";
import type { Layout } from "./define-layout";
import efisiensi from "./efisiensi";
import kinerja from "./kinerja";
import masukanKeluaran from "./masukan-keluaran";
import pendukung from "./pendukung";
import pk from "./pk";
import pkAnggaran from "./pk-anggaran";
import realisasi from "./realisasi";
import rekap from "./rekap";
import renstra from "./renstra";
import skala from "./skala";
import tren from "./tren";

/** From the most particular to the most general: the first that fits names the table. */
export const LAYOUTS: readonly Layout[] = [
  skala, rekap, masukanKeluaran, efisiensi, banding, tren, renstra, kinerja, pk, pendukung, realisasi, pkAnggaran, anggaran,
];
