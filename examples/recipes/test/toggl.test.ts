import { acoPolicy, billableDuration, draftInvoices, priceList } from "trouble-ticket";
import { describe, expect, test } from "vitest";
import { togglInterventions } from "../time-entries/toggl.js";
import { entryOptions, togglRow } from "./time-entry-rows.js";

function read(...changes: readonly object[]): ReturnType<typeof togglInterventions> {
  return togglInterventions(
    changes.map((change) => ({ ...togglRow, ...change })),
    entryOptions,
  );
}

describe("the detailed report of Toggl", () => {
  test("an entry is an intervention: its tags give mode and cause, its description the ticket", () => {
    expect(read({})).toEqual({
      interventions: [
        {
          ...{ id: "Marco 2026-05-12T08:00:00.000Z", ticketNumber: "2026-000123", customer: "Studio Bianchi", expert: "Marco" },
          ...{ mode: "phone", cause: "technicalAdvice", done: "2026-000123 printer setup" },
          ...{ startedAt: new Date("2026-05-12T08:00Z"), endedAt: new Date("2026-05-12T09:10Z") },
        },
      ],
      problems: [],
    });
  });

  test("what is left out is reported with its row and column", () => {
    const { interventions, problems } = read(
      { Billable: "No" },
      { Description: "printer setup" },
      { Tags: "advice" },
      { Tags: "phone, remote, advice" },
      { Client: "" },
      { "Start time": "25:00:00" },
      { Duration: "02:00:00" },
    );
    expect(interventions).toEqual([]);
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ["left_out", "row 2, Billable"],
      ["not_in_source", "row 3, Description"],
      ["unknown_name", "row 4, Tags"],
      ["unreadable_value", "row 5, Tags"],
      ["unknown_name", "row 6, Client"],
      ["unreadable_value", "row 7, Start date"],
      ["unreadable_value", "row 8, Duration"],
    ]);
  });

  test("two entries of one person that start together are reported", () => {
    expect(read({}, {}).problems).toMatchObject([{ code: "left_out", at: "row 3, Start date" }]);
  });

  test.each([
    ["over the repeated hour", "02:30:00", "02:10:00", "00:40:00", "2026-10-25T00:30Z", "2026-10-25T01:10Z"],
    ["within its first pass", "02:10:00", "02:30:00", "00:20:00", "2026-10-25T00:10Z", "2026-10-25T00:30Z"],
    ["from its second pass", "02:15:00", "03:15:00", "01:00:00", "2026-10-25T01:15Z", "2026-10-25T02:15Z"],
    ["from its first pass", "02:15:00", "03:15:00", "02:00:00", "2026-10-25T00:15Z", "2026-10-25T02:15Z"],
  ])("the duration decides the time of work %s", (_, start, end, duration, from, to) => {
    const dates = { "Start date": "2026-10-25", "End date": "2026-10-25" };
    const { interventions, problems } = read({ ...dates, "Start time": start, "End time": end, Duration: duration });
    expect(problems).toEqual([]);
    expect(interventions.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([[new Date(from), new Date(to)]]);
  });

  test("without a duration the times count, unless they end before they start", () => {
    expect(read({ Duration: "" }).interventions).toHaveLength(1);
    expect(read({ Duration: "", "End time": "09:00:00" })).toMatchObject({
      interventions: [],
      problems: [{ code: "unreadable_value", at: "row 2, End date" }],
    });
  });

  test("a client is the customer that is given for it, and any other client is reported", () => {
    const known = { ...entryOptions, customers: { "Studio Bianchi": "C1" } };
    const rows = [togglRow, { ...togglRow, Client: "Rossi" }];
    const { interventions, problems } = togglInterventions(rows, known);
    expect(interventions.map(({ customer }) => customer)).toEqual(["C1"]);
    expect(problems).toMatchObject([{ code: "unknown_name", at: "row 3, Client" }]);
  });

  test("work over the start of summer time is as long as its duration", () => {
    const night = {
      "Start date": "2026-03-29",
      "Start time": "01:30:00",
      "End date": "2026-03-29",
      "End time": "03:30:00",
      Duration: "01:00:00",
    };
    const [intervention] = read(night).interventions;
    expect(intervention?.endedAt).toEqual(new Date("2026-03-29T01:30Z"));
  });

  test("the interventions are billed in blocks, and the elapsed time is the sum of the durations", () => {
    const entries = [{}, { "Start time": "14:00:00", "End time": "14:05:00", Duration: "00:05:00" }];
    const { interventions } = read(...entries);
    const elapsedMs = interventions.map(
      ({ mode, startedAt, endedAt }) => billableDuration(acoPolicy, { mode, startedAt, endedAt: endedAt ?? startedAt }).elapsedMs,
    );
    expect(elapsedMs.reduce((sum, ms) => sum + ms, 0)).toBe(75 * 60_000);
    const prices = priceList({ currency: "EUR", versions: [{ from: "2026-01-01", pricePerHour: { phone: "60.00" } }] });
    const customers = [{ id: "Studio Bianchi", vat: { rate: "22" } }];
    const { statements } = draftInvoices(acoPolicy, interventions, { customers, priceLists: [prices] });
    // 70 minutes are three blocks of 30, 5 minutes are one.
    expect(statements.map(({ totals }) => totals.net)).toEqual(["120.00"]);
  });
});
