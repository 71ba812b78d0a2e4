import type { Told } from "./scenario.js";
import * as told from "./told.js";

/** A life with an event of every type but the cancellation. */
export const wholeLife: readonly Told[] = [
  told.registered("09:00", { receivedAt: "08:45", addressedTo: "expert" }),
  told.forwarded("09:30"),
  told.noted("09:40", "internal", "They always forget the updates"),
  told.noted("09:45", "customer", "We are looking into it"),
  told.reprioritised("10:00", "critical"),
  told.planned("10:10", "i1", "11:00"),
  told.planned("10:11", "i9", "tue 11:00"),
  told.waiting("10:15", "p1"),
  told.approvalAsked("10:20"),
  told.approval("10:40", "granted"),
  told.resumed("10:45", "p1"),
  { ...told.started("11:00", "i1", { mode: "online" }), note: "Bring patience" } as Told,
  told.started("11:10", "i2", { expert: "Dario" }),
  told.finished("11:30", "i1"),
  told.finished("12:00", "i2"),
  told.corrected("12:10", "i2", "11:15", "12:00"),
  told.invoiced("12:20", "i1"),
  told.concluded("12:30"),
  told.closed("12:40"),
  told.reopened("14:30"),
  told.waiting("15:00", "p2"),
];
