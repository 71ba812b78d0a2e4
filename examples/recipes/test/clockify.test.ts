import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { clockifyInterventions } from "../time-entries/clockify.js";
import { entryOptions } from "./time-entry-rows.js";

const header =
  '"Project","Client","Description","Task","User","Group","Email","Tags","Type","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)"';

function read(order: "dmy" | "mdy", ...lines: readonly string[]): ReturnType<typeof clockifyInterventions> {
  const rows = parse<Record<string, string>>([header, ...lines].join("\n"), { columns: true });
  return clockifyInterventions(rows, { ...entryOptions, order });
}

describe("the detailed report of Clockify", () => {
  test("dates and times of twelve hours are read in the order that is given", () => {
    const line =
      '"Support","Studio Bianchi","2026-000123, printer","","Marco","","m@x.example","remote, bug","Regular","Yes","05/12/2026","10:00:00 AM","05/12/2026","01:10:30 PM","03:10:30","3.18"';
    const { interventions, problems } = read("mdy", line);
    expect(problems).toEqual([]);
    expect(interventions).toMatchObject([
      {
        mode: "online",
        cause: "softwareFault",
        startedAt: new Date("2026-05-12T08:00Z"),
        endedAt: new Date("2026-05-12T11:10:30Z"),
      },
    ]);
  });

  test("durations without seconds fit the times, also of work past midnight", () => {
    const line =
      '"2026-000123","Studio Bianchi","","","Marco","","","phone, advice","Regular","Yes","22/06/2026","23:50","23/06/2026","00:13","0:23","0.38"';
    const { interventions, problems } = read("dmy", line);
    expect(problems).toEqual([]);
    expect(interventions).toMatchObject([{ ticketNumber: "2026-000123", endedAt: new Date("2026-06-22T22:13Z") }]);
  });

  test("a date in the wrong order and a break are reported", () => {
    const line = (date: string, type: string): string =>
      `"Support","Studio Bianchi","2026-000123","","Marco","","","phone, advice","${type}","Yes","${date}","10:00","${date}","10:13","0:13","0.22"`;
    const { interventions, problems } = read("mdy", line("22/06/2026", "Regular"), line("06/22/2026", "Break"));
    expect([interventions, problems.map(({ code, at }) => [code, at])]).toEqual([
      [],
      [
        ["unreadable_value", "row 2, Start Date"],
        ["left_out", "row 3, Billable"],
      ],
    ]);
  });
});
