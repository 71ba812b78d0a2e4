import type { SupportPolicy } from "trouble-ticket";
import { instantOf } from "./instants.js";
import type { DateOrder } from "./mapping.js";

/** The first text of a column if all can be read with the day first and with the month first; otherwise undefined. */
export function eitherOrderText(policy: SupportPolicy, texts: readonly string[]): string | undefined {
  const read = (text: string, order: DateOrder): unknown =>
    instantOf(policy, { timeZone: policy.calendar.timeZone, order }, text);
  const isRead = (text: string, order: DateOrder): boolean => typeof read(text, order) === "number";
  const [first] = texts;
  const isEither =
    first !== undefined &&
    !/^\d{4}/.test(first) &&
    texts.every((text) => isRead(text, "dmy") && isRead(text, "mdy")) &&
    texts.some((text) => read(text, "dmy") !== read(text, "mdy"));
  return isEither ? first : undefined;
}
