import { given, type CommandDraft } from "./scenario.js";
import * as commands from "./commands.js";

/** A life with an event of every type but the cancellation. */
export const wholeLife: readonly CommandDraft[] = [
  commands.registered("09:00", { receivedAt: "08:45", addressedTo: "expert" }),
  commands.forwarded("09:30"),
  commands.noted("09:40", "internal", "They always forget the updates"),
  commands.noted("09:45", "customer", "We are looking into it"),
  commands.reprioritised("10:00", "critical"),
  commands.planned("10:10", "i1", "11:00"),
  commands.planned("10:11", "i9", "tue 11:00"),
  commands.waiting("10:15", "p1"),
  commands.approvalAsked("10:20"),
  commands.approval("10:40", "granted"),
  commands.resumed("10:45", "p1"),
  { ...commands.started("11:00", "i1", { mode: "online" }), note: "Bring patience" } as CommandDraft,
  commands.started("11:10", "i2", { expert: "Dario" }),
  commands.finished("11:30", "i1"),
  commands.finished("12:00", "i2"),
  commands.corrected("12:10", "i2", "11:15", "12:00"),
  commands.invoiced("12:20", "i1"),
  commands.concluded("12:30"),
  commands.closed("12:40"),
  commands.reopened("14:30"),
  commands.waiting("15:00", "p2"),
];

/** A ticket with a whole life. */
export const lived: ReturnType<typeof given> = given(...wholeLife);

const cancellations = [{ kind: "withdrawn" }, { kind: "invalid" }, { kind: "duplicateOf", number: "2026-000007" }] as const;

/** A ticket for each way of being cancelled. */
export const ended: readonly ReturnType<typeof given>[] = cancellations.map((cancellation) =>
  given(commands.registered("09:00"), commands.cancelled("10:00", cancellation)),
);
