export { candidateChanges, decided, recalculate, suggestionChanges, type Audited, type Change, type Changes } from "../recalculate";
