export { recalculate, suggestionChanges, type Change, type Changes } from "../recalculate";
