import { describe, expect, test } from "vitest";
import { acoPolicy, type BillableIntervention } from "../../../src/index.js";
import { draftWork, type WorkInvoicing } from "../../support/work-invoicing.js";
import { invoiced, only, pack, terms, worked, type Worked } from "../sample-month.js";

const byCarla = (startedAt: string, minutes: number, facts: Partial<Worked> = {}): Worked =>
  worked(startedAt, minutes, { expert: "Carla", ...facts });

const [ten, halfPast, eleven, noon] = ["10:00", "10:30", "11:00", "12:00"].map((time) => `2026-05-12T${time}+02:00`) as [
  string,
  string,
  string,
  string,
];

const running: BillableIntervention = { id: "r", ticketNumber: "2026-000123", customer: "C1", mode: "online", startedAt: ten };

const idsOf = ({ statements }: WorkInvoicing): readonly string[] =>
  statements.flatMap(({ lines }) => lines.flatMap((line) => line.interventions.map(({ id }) => id)));

const reasonsOf = ({ heldBack }: WorkInvoicing): readonly string[] =>
  heldBack.map(({ intervention, problem }) => `${intervention}: ${problem.code}`);

const meanwhileOf = ({ heldBack }: WorkInvoicing): readonly (string | undefined)[] =>
  heldBack.map(({ meanwhile }) => meanwhile?.intervention);

describe("an intervention that is running", () => {
  test("a running intervention is held back, with the month in which it would be invoiced (policy-5.2)", () => {
    expect(invoiced([running])).toEqual({
      statements: [],
      heldBack: [
        {
          ticketNumber: "2026-000123",
          intervention: "r",
          customer: "C1",
          month: "2026-05",
          problem: { code: "intervention_running", id: "r" },
        },
      ],
      packs: [],
    });
  });

  test("a running intervention needs no price", () => {
    expect(reasonsOf(invoiced([{ ...running, startedAt: "2025-05-12T10:00+02:00" }]))).toEqual(["r: intervention_running"]);
  });

  test("a running intervention that is marked as invoiced is held back and consumes no pack", () => {
    const result = invoiced([{ ...running, invoiced: true }], { agreements: [pack(600)] });
    expect(reasonsOf(result)).toEqual(["r: intervention_running"]);
    expect(result.packs).toMatchObject([{ usedMinutes: 0 }]);
  });

  test("a running intervention does not hold back others", () => {
    expect(idsOf(invoiced([running, byCarla(noon, 30)]))).toEqual([noon]);
  });
});

describe("two interventions of one expert at the same time", () => {
  test("overlapping interventions of one expert are both held back, each with the other (policy-5.2)", () => {
    const result = invoiced([byCarla(ten, 60), byCarla(halfPast, 60), byCarla(noon, 30)]);
    expect(idsOf(result)).toEqual([noon]);
    expect(result.heldBack.map(({ intervention, problem }) => [intervention, problem])).toEqual([
      [ten, { code: "expert_busy", expert: "Carla", intervention: halfPast }],
      [halfPast, { code: "expert_busy", expert: "Carla", intervention: ten }],
    ]);
  });

  test("overlapping interventions of one expert for two tickets and customers are held back", () => {
    const other = byCarla(halfPast, 60, { ticketNumber: "2026-000124", customer: "C2" });
    expect(reasonsOf(invoiced([byCarla(ten, 60), other]))).toEqual([`${ten}: expert_busy`, `${halfPast}: expert_busy`]);
  });

  test("an overlapping intervention is held back with the ticket and the id of the other", () => {
    const other = byCarla(halfPast, 60, { ticketNumber: "2026-000124", customer: "C2", id: "i1" });
    const { heldBack } = invoiced([byCarla(ten, 60, { id: "i1" }), other]);
    expect(heldBack.map(({ ticketNumber, meanwhile }) => [ticketNumber, meanwhile])).toEqual([
      ["2026-000123", { ticketNumber: "2026-000124", intervention: "i1" }],
      ["2026-000124", { ticketNumber: "2026-000123", intervention: "i1" }],
    ]);
    expect(invoiced([running]).heldBack[0]).not.toHaveProperty("meanwhile");
  });

  test("interventions of one expert that overlap by a millisecond are held back", () => {
    const endedAt = "2026-05-12T11:00:00.001+02:00";
    expect(reasonsOf(invoiced([byCarla(ten, 0, { endedAt }), byCarla(eleven, 30)]))).toHaveLength(2);
  });

  test("interventions of one expert that touch are not held back", () => {
    expect(idsOf(invoiced([byCarla(ten, 60), byCarla(eleven, 30)]))).toEqual([ten, eleven]);
  });

  test("a long intervention overlaps all interventions within it", () => {
    const result = invoiced([byCarla(ten, 180), byCarla(halfPast, 10), byCarla(noon, 10)]);
    expect(reasonsOf(result)).toEqual([`${ten}: expert_busy`, `${halfPast}: expert_busy`, `${noon}: expert_busy`]);
    expect(meanwhileOf(result)).toEqual([halfPast, ten, ten]);
  });

  test("an intervention that overlaps two which end together is held back with the one that began first", () => {
    const work = [byCarla(ten, 60), byCarla(halfPast, 30), byCarla("2026-05-12T10:45+02:00", 30)];
    expect(meanwhileOf(invoiced(work))).toEqual([halfPast, ten, ten]);
  });

  test("overlaps are found in any order of the list", () => {
    const work = [byCarla(ten, 60), byCarla(halfPast, 60), byCarla(noon, 30)];
    expect(invoiced([...work].reverse())).toEqual(invoiced(work));
  });

  test("interventions that overlap over the end of a month are held back for either month", () => {
    const night = [byCarla("2026-05-31T23:00+02:00", 120), byCarla("2026-06-01T00:30+02:00", 60)];
    for (const options of [{}, { month: "2026-05" }, { month: "2026-06" }]) {
      expect(idsOf(draftWork(acoPolicy, night, terms, options))).toEqual([]);
    }
  });

  test("an intervention of no time overlaps nothing", () => {
    expect(reasonsOf(invoiced([byCarla(ten, 60), byCarla(halfPast, 0)]))).toEqual([]);
  });

  test("overlapping interventions consume no pack and need no price", () => {
    const { packs } = invoiced([byCarla(ten, 60), byCarla(halfPast, 60)], { agreements: [pack(600)], priceLists: [] });
    expect(packs).toMatchObject([{ usedMinutes: 0 }]);
  });

  test("an intervention that overlaps an invoiced one is held back", () => {
    expect(reasonsOf(invoiced([byCarla(ten, 60, { invoiced: true }), byCarla(halfPast, 60)]))).toEqual([
      `${ten}: intervention_invoiced`,
      `${halfPast}: expert_busy`,
    ]);
  });
});

describe("interventions at the same time", () => {
  test("interventions of two experts at the same time are both on the statement", () => {
    expect(idsOf(invoiced([byCarla(ten, 60), worked(halfPast, 60, { expert: "Marco" })]))).toEqual([ten, halfPast]);
  });

  test("interventions without an expert are not checked for overlaps", () => {
    expect(idsOf(invoiced([worked(ten, 60), worked(halfPast, 60)]))).toEqual([ten, halfPast]);
  });
});

describe("an intervention that is invoiced already", () => {
  test("an invoiced intervention is on no statement and is held back", () => {
    const result = invoiced([worked(ten, 60, { invoiced: true }), worked(noon, 30)]);
    expect(only(result).totals.net).toBe("40.00");
    expect(reasonsOf(result)).toEqual([`${ten}: intervention_invoiced`]);
  });

  test("an invoiced intervention needs no price", () => {
    expect(reasonsOf(invoiced([worked(ten, 60, { invoiced: true })], { priceLists: [] }))).toHaveLength(1);
  });
});

test("a month does not list what is held back of other months", () => {
  const work = [byCarla("2026-04-14T10:00+02:00", 60, { invoiced: true }), { ...running, startedAt: "2026-06-09T10:00+02:00" }];
  expect(draftWork(acoPolicy, work, terms, { month: "2026-05" }).heldBack).toEqual([]);
  expect(draftWork(acoPolicy, work, terms, { month: "2026-04" }).heldBack).toHaveLength(1);
});
