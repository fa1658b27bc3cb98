import type { Range as Area } from "../../../../src/kernel/address";
import { HostError, WireList, WireObject } from "../wire";
import { intersection } from "./cells";
import type { ConditionalFormatState, SheetState } from "./state";

/** Makes the client's object of several areas. */
type AreasOf = (sheet: SheetState, areas: readonly Area[]) => WireObject;

/** The formats that touch some areas of a sheet. */
export class ConditionalFormatCollection extends WireList<ConditionalFormat> {
  constructor(readonly sheet: SheetState, readonly areas: readonly Area[], readonly areasOf: AreasOf) { super(); }
  get items(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats
      .filter((one) => one.areas.some((a) => this.areas.some((b) => intersection(a, b))))
      .map((one) => new ConditionalFormat(this.sheet, one, this.areasOf));
  }
  keyOf({ Id }: ConditionalFormat): readonly string[] { return [Id]; }
  Add(type: string): ConditionalFormat {
    this.sheet.guardFormats();
    const made: ConditionalFormatState = { id: this.sheet.book.newId("CF"), type, areas: this.areas, formula: "", color: "" };
    this.sheet.conditionalFormats = [made, ...this.sheet.conditionalFormats];
    return new ConditionalFormat(this.sheet, made, this.areasOf);
  }
}

class ConditionalFormat extends WireObject {
  constructor(readonly sheet: SheetState, readonly state: ConditionalFormatState, readonly areasOf: AreasOf) { super(); }
  get Id(): string { return this.state.id; }
  get Type(): string { return this.state.type; }
  get Custom(): CustomConditionalFormat {
    if (this.state.type !== "Custom") throw new HostError("InvalidOperation", "no custom format");
    return new CustomConditionalFormat(this.state);
  }
  GetRanges(): WireObject { return this.areasOf(this.sheet, this.state.areas); }
  Delete(): void {
    this.sheet.guardFormats();
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((one) => one !== this.state);
  }
}

class CustomConditionalFormat extends WireObject {
  constructor(readonly state: ConditionalFormatState) { super(); }
  get Rule(): ConditionalFormatRule { return new ConditionalFormatRule(this.state); }
  get Format(): ConditionalRangeFormat { return new ConditionalRangeFormat(this.state); }
}

class ConditionalFormatRule extends WireObject {
  constructor(readonly state: ConditionalFormatState) { super(); }
  get Formula(): string { return this.state.formula; }
  set Formula(formula: string) { this.state.formula = formula; }
}

class ConditionalRangeFormat extends WireObject {
  constructor(readonly state: ConditionalFormatState) { super(); }
  get Fill(): ConditionalRangeFill { return new ConditionalRangeFill(this.state); }
}

class ConditionalRangeFill extends WireObject {
  constructor(readonly state: ConditionalFormatState) { super(); }
  get Color(): string { return this.state.color; }
  set Color(color: string) { this.state.color = color.toUpperCase(); }
}
