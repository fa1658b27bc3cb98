import type { Book } from "../lib/book";
import { bagianUmum } from "./bagian-umum-2023";
import { bappeda } from "./bappeda-2024";
import { dinkes } from "./dinkes-2024";
import { disdik } from "./disdik-2024";
import { inspektorat } from "./inspektorat-2024";
import { sukorambi } from "./sukorambi-2023";

export const reports: readonly (() => Book)[] = [dinkes, disdik, sukorambi, inspektorat, bappeda, bagianUmum];
