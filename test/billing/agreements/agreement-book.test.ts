import { describe, expect, test } from "vitest";
import { acoPolicy, draftInvoices, type Agreement, type Coverage, type IncidentPack } from "../../../src/index.js";
import { draftWork } from "../../support/work-invoicing.js";
import { incidentPack, invoiced, lumpSum, only, pack, scoped, terms, worked, type Worked } from "../sample-month.js";

const tuesday = "2026-05-12T10:00+02:00";
const wednesday = "2026-05-13T10:00+02:00";

describe("what is left of packs", () => {
  test("packs are returned with what was used of them, by the given work and before", () => {
    const { packs } = invoiced([worked(tuesday, 31)], {
      agreements: [pack(600, { usedMinutes: 120 }), lumpSum({ to: "2026-01-31" })],
    });
    expect(packs).toEqual([{ agreement: "pack", customer: "C1", minutes: 600, usedMinutes: 180, remainingMinutes: 420 }]);
  });

  test("packs are returned in the order of their use, in any order of the list", () => {
    const [june, december] = [pack(60, { id: "june", to: "2026-06-30" }), pack(60, { id: "december", to: "2026-12-31" })];
    expect(invoiced([], { agreements: [december, june] }).packs.map(({ agreement }) => agreement)).toEqual(["june", "december"]);
  });

  test("packs are used by what was invoiced before", () => {
    const work = [worked(tuesday, 60, { invoiced: true }), worked(wednesday, 60)];
    const { statements, packs } = invoiced(work, { agreements: [pack(90)] });
    expect(packs).toMatchObject([{ remainingMinutes: 0 }]);
    expect(statements[0]?.lines).toMatchObject([{ number: 1, net: "40.00" }]);
  });

  test("packs are not spent twice: invoiced work keeps its minutes if earlier work is added", () => {
    const [first, second] = [worked(tuesday, 60), worked(wednesday, 60)];
    const { endedAt, cause, ...running } = first;
    expect([endedAt, cause]).toEqual([first.endedAt, first.cause]);
    const before = invoiced([running, second], { agreements: [pack(60)] });
    expect(only(before).lines.map((line) => line.coverage.kind)).toEqual(["agreement"]);
    const after = invoiced([first, { ...second, invoiced: true }], { agreements: [pack(60)] });
    expect(only(after).lines).toMatchObject([{ coverage: { kind: "chargeable" }, net: "80.00" }]);
    expect(after.packs).toMatchObject([{ usedMinutes: 60, remainingMinutes: 0 }]);
  });

  test("packs are used by invoiced work of a later month than the one asked for", () => {
    const june = worked("2026-06-09T10:00+02:00", 60, { invoiced: true });
    const result = draftWork(acoPolicy, [worked(tuesday, 60), june], { ...terms, agreements: [pack(60)] }, { month: "2026-05" });
    expect(only(result).totals.net).toBe("80.00");
    expect(result.packs).toMatchObject([{ usedMinutes: 60, remainingMinutes: 0 }]);
    expect(result.heldBack).toEqual([]);
  });

  test("packs are used by invoiced work in the order of its start", () => {
    const agreements = [pack(60, { id: "june", to: "2026-06-30" }), pack(60, { id: "may", to: "2026-05-12" })];
    const invoicedWork = [worked(wednesday, 60, { invoiced: true }), worked(tuesday, 60, { invoiced: true })];
    const { packs } = invoiced(invoicedWork, { agreements });
    expect(packs.map(({ agreement, usedMinutes }) => [agreement, usedMinutes])).toEqual([
      ["may", 60],
      ["june", 60],
    ]);
  });
});

describe("the consumption of packs", () => {
  const chargedMinutes = (interventions: readonly Worked[]): readonly (readonly [string, number])[] =>
    only(invoiced(interventions, { agreements: [pack(60)] })).lines.map((line) => [line.ticketNumber, line.chargeableMinutes]);

  test("packs are consumed in the order of start, in any order of the list (policy-4.3)", () => {
    const [first, second] = [worked(tuesday, 60, { ticketNumber: "2026-000200" }), worked("2026-05-12T12:00+02:00", 60)];
    const charged = [
      ["2026-000200", 0],
      ["2026-000123", 60],
    ];
    expect(chargedMinutes([first, second])).toEqual(charged);
    expect(chargedMinutes([second, first])).toEqual(charged);
  });

  test("interventions that start together consume packs in the order of ticket numbers", () => {
    const [low, high] = [worked(tuesday, 60), worked(tuesday, 60, { ticketNumber: "2026-000124" })];
    const charged = [
      ["2026-000123", 0],
      ["2026-000124", 60],
    ];
    expect(chargedMinutes([low, high])).toEqual(charged);
    expect(chargedMinutes([high, low])).toEqual(charged);
  });

  test("packs are consumed in the order of instants, in any notation of them", () => {
    const [first, second] = [worked("2026-05-12T08:00:00Z", 60), worked("2026-05-12T10:30+02:00", 60)];
    expect(only(invoiced([second, first], { agreements: [pack(60)] })).lines.map((line) => line.coverage.kind)).toEqual([
      "agreement",
      "chargeable",
    ]);
  });
});

describe("agreements among work of several kinds", () => {
  const kindsOf = (agreements: readonly Agreement[], work: readonly Worked[]): readonly string[] =>
    only(invoiced(work, { agreements })).lines.map((line) => line.coverage.kind);

  test("an agreement for one mode pays for that mode alone", () => {
    const work = [worked(tuesday, 30), worked(wednesday, 30, { mode: "phone" })];
    expect(kindsOf([lumpSum({ modes: ["online"] })], work)).toEqual(["agreement", "chargeable"]);
    expect(kindsOf([lumpSum({ modes: ["phone"] })], work)).toEqual(["chargeable", "agreement"]);
  });

  test("an agreement for one cause pays for that cause alone", () => {
    const work = [worked(tuesday, 30), worked(wednesday, 30, { cause: "regulatoryAdvice" })];
    expect(kindsOf([lumpSum({ causes: ["technicalAdvice"] })], work)).toEqual(["agreement", "chargeable"]);
    expect(kindsOf([lumpSum({ causes: ["regulatoryAdvice"] })], work)).toEqual(["chargeable", "agreement"]);
  });

  test("an answer has what is left of the agreement's own kind and nothing else", () => {
    const agreements = [lumpSum({ id: "first" }), lumpSum({ id: "second" }), pack(600)];
    const [line] = only(invoiced([worked(tuesday, 30)], { agreements })).lines;
    expect(line?.coverage.agreements).toEqual([
      { agreement: "first", answer: "covers", coveredMinutes: 30 },
      { agreement: "second", answer: "notNeeded", coveredMinutes: 0 },
      { agreement: "pack", answer: "notNeeded", coveredMinutes: 0, remainingMinutes: 600 },
    ]);
  });
});

describe("the incidents of a ticket", () => {
  const incidents = (id: string, from: string, to: string, facts: Partial<IncidentPack> = {}): IncidentPack => {
    return incidentPack(5, { id, from, to, ...facts });
  };
  const used = (agreements: readonly IncidentPack[], work: readonly Worked[]): readonly string[] =>
    draftInvoices(acoPolicy, work, { ...terms, agreements }).packs.map((balance) => {
      return "tickets" in balance ? `${balance.agreement} ${balance.usedIncidents} ${balance.tickets.join()}` : "no incidents";
    });
  const june = worked("2026-06-09T10:00+02:00", 60);
  const longer = incidents("longer", "2026-01-01", "2027-12-31");
  const shorter = incidents("shorter", "2026-06-01", "2026-12-31");

  test("a ticket that has its incident takes no second one from a pack that begins later and ends first", () => {
    expect(used([longer, shorter], [worked(tuesday, 30), june])).toEqual(["shorter 0 ", "longer 1 2026-000123"]);
    expect(used([longer, shorter], [june])).toEqual(["shorter 1 2026-000123", "longer 0 "]);
  });

  test("a pack that a ticket does not need is not needed, rather than used up", () => {
    const { statements } = draftInvoices(acoPolicy, [worked(tuesday, 30), june], { ...terms, agreements: [longer, shorter] });
    const [line] = statements.at(-1)?.lines ?? [];
    expect(line?.kind === "work" && line.coverage.agreements).toMatchObject([
      { agreement: "shorter", answer: "notNeeded", remainingIncidents: 5 },
      { agreement: "longer", answer: "covers", remainingIncidents: 4 },
    ]);
  });

  test("a ticket takes an incident of another pack for work that its own pack does not pay for", () => {
    const online = { ...longer, modes: ["online"] };
    const onSite = { ...june, mode: "onSite" };
    expect(used([online, shorter], [worked(tuesday, 30), onSite])).toEqual(["shorter 1 2026-000123", "longer 1 2026-000123"]);
  });

  test("a ticket keeps its incident after the end of the pack, and its work is not rounded together with work before", () => {
    const ended = incidents("ended", "2026-01-01", "2026-05-12");
    const [first, second] = [worked(tuesday, 10), worked(wednesday, 10)];
    const { statements, packs } = draftInvoices(scoped("ticket"), [first, second], { ...terms, agreements: [ended] });
    expect(statements[0]?.lines.map((line) => line.kind === "work" && line.coverage.kind)).toEqual(["agreement", "agreement"]);
    expect(packs).toMatchObject([{ usedIncidents: 1, tickets: ["2026-000123"] }]);
  });

  /** Who pays for each line of work. */
  const coverages = (agreements: readonly Agreement[], work: readonly Worked[]): readonly Coverage[] =>
    draftInvoices(acoPolicy, work, { ...terms, agreements }).statements.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === "work" ? [line.coverage] : [])),
    );
  const payersOf = (agreements: readonly Agreement[], work: readonly Worked[]): readonly string[] =>
    coverages(agreements, work).map(
      (coverage) => coverage.agreements.find(({ coveredMinutes }) => coveredMinutes > 0)?.agreement ?? coverage.kind,
    );
  const taken = { usedIncidents: 5, tickets: ["2026-000123"] };

  test("an incident pack pays for as many tickets as it has incidents", () => {
    const work = [worked(tuesday, 30), worked(wednesday, 30, { ticketNumber: "2026-000124" })];
    expect(payersOf([{ ...longer, incidents: 1 }], work)).toEqual(["longer", "chargeable"]);
    expect(payersOf([{ ...longer, incidents: 2 }], work)).toEqual(["longer", "longer"]);
  });

  test("a ticket keeps its incident of a pack that has none left, from the pack's first date on", () => {
    expect(payersOf([{ ...longer, ...taken }], [worked(tuesday, 30)])).toEqual(["longer"]);
    const later = { ...longer, ...taken, from: "2026-05-13" };
    expect(payersOf([later], [worked(tuesday, 30), worked(wednesday, 30)])).toEqual(["chargeable", "longer"]);
  });

  test("a prepaid pack that ends before the ticket's incident pack pays first", () => {
    const prepaid = pack(30, { to: "2026-06-30" });
    const work = [worked(tuesday, 30), worked(wednesday, 30)];
    expect(payersOf([{ ...longer, ...taken }, prepaid], work)).toEqual(["pack", "longer"]);
    expect(payersOf([{ ...longer, ...taken, to: "2026-06-01" }, prepaid], work)).toEqual(["longer", "longer"]);
  });

  test("a ticket that took incidents of two packs is paid by the one that ends first, in any order in which it took them", () => {
    const [first, last] = [
      { ...shorter, incidents: 1 },
      { ...longer, modes: ["online"] },
    ];
    const onSite = worked("2026-06-08T10:00+02:00", 30, { mode: "onSite" });
    expect(payersOf([first, last], [worked(tuesday, 30), onSite, june])).toEqual(["longer", "shorter", "shorter"]);
  });

  test("work that the ended pack of a ticket does not pay for is not rounded together with work for which it pays", () => {
    const ended = { ...incidents("ended", "2026-01-01", "2026-05-11", { causes: ["technicalAdvice"] }), ...taken };
    const work = [worked(tuesday, 10), worked(wednesday, 10, { cause: "regulatoryAdvice" })];
    const { statements } = draftInvoices(scoped("ticket"), work, { ...terms, agreements: [ended] });
    expect(statements[0]?.lines.map((line) => line.kind === "work" && line.coverage.kind)).toEqual(["agreement", "chargeable"]);
  });

  test("a ticket that has an incident from two packs is paid by the one that ends first", () => {
    const both = [longer, shorter].map((each) => ({ ...each, usedIncidents: 1, tickets: ["2026-000123"] }));
    const { statements } = draftInvoices(acoPolicy, [june], { ...terms, agreements: both });
    const [line] = statements[0]?.lines ?? [];
    expect(line?.kind === "work" && line.coverage.agreements).toMatchObject([
      { agreement: "shorter", answer: "covers", remainingIncidents: 4 },
      { agreement: "longer", answer: "notNeeded", remainingIncidents: 4 },
    ]);
  });
});
