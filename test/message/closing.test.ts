import { describe, expect, test } from "vitest";
import { acoPolicy, closingMessage } from "../../src/index.js";
import { problemsOf } from "../problem/refusal.js";
import { at } from "../ticket/scenario.js";
import { cancelled, closed, concluded, finished, noted, reopened, started } from "../ticket/commands.js";
import { registration, theTicket } from "./the-ticket.js";

const italian = { locale: "it" } as const;
const solved = [
  registration("09:00"),
  noted("09:05", "internal", "Known bug"),
  started("09:30", "i1"),
  finished("10:01", "i1"),
  started("17:30", "i2", { mode: "onSite" }),
  finished("tue 09:00", "i2"),
];

describe("closing message", () => {
  const ticket = theTicket(...solved, closed("tue 09:30"));

  test("a closing message in English has the ticket's data and each intervention with time and work (policy-5.1)", () => {
    const { to, subject, text } = closingMessage(acoPolicy, ticket, at("tue 10:00"));
    expect(to).toBe("anna@studiobianchi.example");
    expect(subject).toBe("Ticket 2026-000123 closed: Paghe");
    expect(text.split("\n")).toEqual([
      "Ticket 2026-000123 was closed on Tue 3 Mar 2026 09:30.",
      "",
      "Ticket: 2026-000123",
      "Priority: Blocking",
      "Received: Mon 2 Mar 2026 09:00",
      "Application: Paghe",
      "Version: 7.2.1",
      "Customer: Studio Bianchi",
      "Requested by: Anna Bianchi, +39 02 5550123",
      "Kind of report: program error",
      "Line number: 1204",
      "Interventions: 2 (phone call 1, on site 1)",
      "Processing time: 16 h 1 min",
      "",
      "Your report:",
      "> No payslips since the update.",
      "> Nothing is printed.",
      "",
      "Error:",
      "> Overflow",
      ">   at TAX.PRINT",
      "",
      "Interventions:",
      "- phone call, Carla: Mon 2 Mar 2026 09:30 – 10:01, 31 min",
      "  > Set the tax table right",
      "- on site, Carla: Mon 2 Mar 2026 17:30 – Tue 3 Mar 2026 09:00, 15 h 30 min",
      "  > Set the tax table right",
      "",
      "All times are in the time zone Europe/Rome.",
      "",
      "ACO Informatica technical support",
      "",
    ]);
  });

  test("a closing message in Italian has the ticket's data and each intervention", () => {
    const { subject, text } = closingMessage(acoPolicy, ticket, at("tue 10:00"), italian);
    expect(subject).toBe("Ticket 2026-000123 chiuso: Paghe");
    expect(text).toContain("Il ticket 2026-000123 è stato chiuso il mar 3 mar 2026 09:30.");
    expect(text).toContain("Interventi: 2 (telefonata 1, presso il cliente 1)\nTempo di lavorazione: 16 h 1 min");
    expect(text).toContain("- presso il cliente, Carla: lun 2 mar 2026 17:30 – mar 3 mar 2026 09:00, 15 h 30 min");
  });

  test("a closing message can be sent as soon as the work is concluded", () => {
    const done = theTicket(...solved, concluded("tue 09:10"));
    const opening = "Ticket 2026-000123 was concluded on Tue 3 Mar 2026 09:10.";
    expect(closingMessage(acoPolicy, done, at("tue 09:10")).text).toContain(opening);
    expect(closingMessage(acoPolicy, done, at("tue 11:00")).text).toContain(opening);
  });

  test("a closing message is refused while work is left, also after a reopening (policy-5.1)", () => {
    for (const open of [theTicket(registration("09:00")), theTicket(...solved, closed("tue 09:30"), reopened("tue 10:00"))]) {
      expect(problemsOf(() => closingMessage(acoPolicy, open, at("wed 09:00")))).toEqual([
        { code: "not_concluded", path: ["ticket", "status"], status: open.status },
      ]);
    }
  });

  test("the closing message of a cancelled ticket gives the reason", () => {
    const endings = [
      [{ kind: "withdrawn" }, "the request was withdrawn.", "la richiesta è stata ritirata."],
      [{ kind: "invalid" }, "it was not a valid request.", "non era una richiesta valida."],
      [
        { kind: "duplicateOf", number: "2026-000100" },
        "it is a duplicate of ticket 2026-000100.",
        "è un duplicato del ticket 2026-000100.",
      ],
    ] as const;
    for (const [cancellation, english, inItalian] of endings) {
      const ended = theTicket(registration("09:00"), cancelled("10:00", cancellation));
      expect(closingMessage(acoPolicy, ended, at("12:00")).text).toContain(
        `Ticket 2026-000123 was cancelled on Mon 2 Mar 2026 10:00: ${english}`,
      );
      expect(closingMessage(acoPolicy, ended, at("10:00"), italian).text).toContain(
        `Il ticket 2026-000123 è stato annullato il lun 2 mar 2026 10:00: ${inItalian}`,
      );
    }
  });
});
