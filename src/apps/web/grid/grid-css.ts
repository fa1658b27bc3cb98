import { useEffect } from "react";
import { TONE_FILLS } from "../../../plan/highlights";

// The paper stays white in dark surroundings, as in Excel: files name their colours for white paper.
const CSS = `
.lkip-grid { position: absolute; inset: 0; overflow: auto; background: #fff; color: #000; color-scheme: light; outline: none; user-select: none; overscroll-behavior: contain; }
.lkip-grid .paper { position: relative; }
.lkip-grid .head { position: sticky; top: 0; z-index: 4; background: #fff; }
.lkip-grid .letters { position: absolute; top: 0; left: 0; right: 0; background: #f5f5f5; border-bottom: 1px solid #c8c8c8; box-sizing: border-box; }
.lkip-grid .corner { position: sticky; left: 0; height: 100%; z-index: 2; background: #f5f5f5; border-right: 1px solid #c8c8c8; box-sizing: border-box; }
.lkip-grid .letter, .lkip-grid .row-number { font: 12px/1 "Segoe UI", system-ui, sans-serif; color: #424242; background: #f5f5f5; box-sizing: border-box; display: flex; align-items: center; justify-content: center; overflow: hidden; }
.lkip-grid .letter { position: absolute; top: 0; bottom: 0; border-right: 1px solid #d6d6d6; }
.lkip-grid .row { position: absolute; left: 0; right: 0; box-sizing: border-box; border-bottom: 1px solid #e1e1e1; }
.lkip-grid .paper.plain .row { border-bottom-color: transparent; }
.lkip-grid .row-number { position: sticky; left: 0; height: calc(100% + 1px); z-index: 3; border-right: 1px solid #c8c8c8; border-bottom: 1px solid #d6d6d6; }
.lkip-grid .current { background: #d9e8d9; font-weight: 600; }
.lkip-grid .hidden-one { background: repeating-linear-gradient(135deg, #ececec 0 4px, #dadada 4px 8px); font-style: italic; }
.lkip-grid .row-number.after-hidden { border-top: 3px double #767676; }
.lkip-grid .letter.after-hidden { border-left: 3px double #767676; }
.lkip-grid .line { position: absolute; top: 0; bottom: 0; width: 1px; background: #e1e1e1; }
.lkip-grid .cell { position: absolute; top: -1px; display: flex; flex-direction: column; box-sizing: border-box; padding: 1px 3px; overflow: hidden; white-space: pre; border: 1px solid transparent; background-clip: padding-box; font: 14.7px/1.25 Calibri, Carlito, Arial, sans-serif; justify-content: flex-end; }
.lkip-grid .cell[class*="look-"] { background-clip: border-box; }
.lkip-grid .cell.free { overflow: visible; z-index: 1; }
.lkip-grid .cell[aria-rowspan] { z-index: 1; background-color: #fff; }
.lkip-grid .text { overflow: hidden; overflow-wrap: anywhere; flex-shrink: 0; }
.lkip-grid .text.left { text-align: left; }
.lkip-grid .text.center { text-align: center; }
.lkip-grid .text.right { text-align: right; text-overflow: ellipsis; }
.lkip-grid .cell.marked { cursor: pointer; }
${Object.entries(TONE_FILLS).map(([tone, fill]) => `.lkip-grid .cell.${tone} { background-color: #${fill} !important; }`).join("\n")}
.lkip-grid .cell.marked::before { content: ""; position: absolute; top: 0; left: 0; border: 4px solid transparent; }
.lkip-grid .cell.error::before { border-top-color: #b10e1c; border-left-color: #b10e1c; }
.lkip-grid .cell.suspect { box-shadow: inset 0 0 0 2px #b35a00; }
.lkip-grid .cell.suspect::before { border-top-color: #b35a00; border-left-color: #b35a00; }
.lkip-grid .cell.warning::before { border-top-color: #8a6d00; border-left-color: #8a6d00; }
.lkip-grid .cell.info::before { border-top-color: #0f548c; border-left-color: #0f548c; }
.lkip-grid .cell.active { outline: 2px solid #107c41; outline-offset: -1px; z-index: 2; }
.lkip-grid:focus-visible .cell.active { outline-width: 3px; box-shadow: 0 0 0 2px #fff inset; }
@media (forced-colors: active) { .lkip-grid .cell.marked { outline: 1px dashed; } .lkip-grid .cell.active { outline: 3px solid Highlight; } }
`;

let sheet: CSSStyleSheet | undefined;

/** Puts the rules of all grids into the document, once. */
export function useGridStyles(): void {
  useEffect(() => {
    if (sheet) return;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  }, []);
}
