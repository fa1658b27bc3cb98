import { createRoot } from "react-dom/client";
import { App } from "./page/app";
import { pagePreferences } from "./page/preferences";
import sample from "../../../assets/sample/lkip-semboro-2024.xlsx";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App sample={sample} preferences={pagePreferences()} />);
