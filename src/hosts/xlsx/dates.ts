const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 1900-03-01: earlier serials are one less, for Excel's 1900 has a 29 February. */
const LEAP_BUG_ENDS = 61;

/** The serial number of an ISO 8601 date, time or both, as strict files write them; undefined for anything else. */
export function dateSerial(iso: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso.trim());
  if (!match || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as
    [number, number, number, number, number, number];
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  if (match[1] === undefined) return time;
  const days = (Date.UTC(year, month - 1, day) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return (!date1904 && days < LEAP_BUG_ENDS ? days - 1 : days) + time;
}
