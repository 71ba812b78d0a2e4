import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acoPolicy,
  acoPolicySpec,
  statementMessage,
  supportPolicy,
  type Agreement,
  type BillingScope,
  type Customer,
  type Message,
} from "../../src/index.js";
import { messageSchema, statementSchema } from "../../src/schemas/index.js";
import { codesOf, problemsOf, someText, untyped } from "../problem/refusal.js";
import { law } from "../support/law.js";
import { throughJson } from "../support/through-json.js";
import { linesOfHtml, linesOfText, tagsOf } from "./read-html.js";
import { bianchi, mixedWork, pack, statementOf, worked } from "./the-statement.js";
import { ofWork } from "../support/work-invoicing.js";

const italian = { locale: "it" } as const;
const mixed = statementOf(mixedWork);

function ofCustomer(facts: Partial<Customer>): Message {
  return statementMessage(acoPolicy, statementOf(mixedWork, { customers: [{ ...bianchi, ...facts }] }));
}

describe("statement message", () => {
  test("a statement in English has the totals and, for each ticket, the work, its charge and the processing time", () => {
    const { to, subject, text } = statementMessage(acoPolicy, mixed);
    expect(to).toBe("accounts@studiobianchi.example");
    expect(subject).toBe("Statement of May 2026: Studio Bianchi");
    expect(text.split("\n")).toEqual([
      "This statement lists the work done and the charges for Studio Bianchi in May 2026.",
      "",
      "Customer: Studio Bianchi",
      "Month: May 2026",
      "Invoice by: Tue 30 Jun 2026",
      "",
      "Net: 215.00 EUR",
      "VAT 22% on 80.00 EUR: 17.60 EUR",
      "VAT 0% on 135.00 EUR: 0.00 EUR (N3.2, art. 41 D.L. 331/1993)",
      "Total: 232.60 EUR",
      "",
      "Ticket 2026-000123:",
      "- online connection, Carla: Tue 12 May 2026 10:00 – 10:31, 31 min",
      "  > Set the tax table right",
      "  > and printed a payslip",
      "  31 min online connection → 2 blocks of 30 → under warranty → 0.00 EUR",
      "- phone call, Marco: Tue 12 May 2026 11:00 – 11:15, 15 min",
      "  15 min phone call → 1 block of 30 → under warranty → 0.00 EUR",
      "",
      "Interventions: 2 (phone call 1, online connection 1)",
      "Processing time: 46 min",
      "Net: 0.00 EUR",
      "",
      "Ticket 2026-000140:",
      "- online connection, Carla: Mon 18 May 2026 10:00 – 11:15, 1 h 15 min",
      "  > Set up the new printer",
      "  75 min online connection → 3 blocks of 30 → 30 min by agreement P-2026 (0 min left) → 60 min × 80.00/h = 80.00 EUR",
      "- on site, Carla: Tue 19 May 2026 10:00 – 11:00, 1 h",
      "  > Training",
      "  60 min on site → 1 block of 60 → 60 min × 100.00/h + call-out fee 35.00 = 135.00 EUR",
      "",
      "Interventions: 2 (online connection 1, on site 1)",
      "Processing time: 2 h 15 min",
      "Net: 215.00 EUR",
      "",
      "All times are in the time zone Europe/Rome.",
      "",
      "ACO Informatica technical support",
      "",
    ]);
  });

  test("a statement in Italian writes amounts with a comma", () => {
    const { subject, text } = statementMessage(acoPolicy, mixed, italian);
    expect(subject).toBe("Riepilogo di maggio 2026: Studio Bianchi");
    expect(text.split("\n").slice(0, 18)).toEqual([
      "Questo riepilogo elenca attività e importi per Studio Bianchi nel mese di maggio 2026.",
      "",
      "Cliente: Studio Bianchi",
      "Mese: maggio 2026",
      "Fattura entro il: mar 30 giu 2026",
      "",
      "Imponibile: 215,00 EUR",
      "IVA 22% su 80,00 EUR: 17,60 EUR",
      "IVA 0% su 135,00 EUR: 0,00 EUR (N3.2, art. 41 D.L. 331/1993)",
      "Totale: 232,60 EUR",
      "",
      "Ticket 2026-000123:",
      "- collegamento online, Carla: mar 12 mag 2026 10:00 – 10:31, 31 min",
      "  > Set the tax table right",
      "  > and printed a payslip",
      "  31 min collegamento online → 2 blocchi da 30 → in garanzia → 0,00 EUR",
      "- telefonata, Marco: mar 12 mag 2026 11:00 – 11:15, 15 min",
      "  15 min telefonata → 1 blocco da 30 → in garanzia → 0,00 EUR",
    ]);
    expect(text).toContain(
      "Interventi: 2 (telefonata 1, collegamento online 1)\nTempo di lavorazione: 46 min\nImponibile: 0,00 EUR",
    );
    expect(text).not.toMatch(/\d\.\d\d (?:EUR|=)/);
  });

  test("the HTML of a statement has the same content, with the amounts in a table", () => {
    const { html, text } = statementMessage(acoPolicy, mixed);
    expect(linesOfHtml(html)).toEqual(linesOfText(text));
    expect(html).toContain("and printed a payslip</blockquote>31 min online connection");
    expect(html).toContain("11:15, 15 min<br>15 min phone call");
    expect(html).toContain('<tr><th align="left">Total</th><td align="right" style="white-space: nowrap">232.60 EUR</td></tr>');
  });

  test.each(["en", "it"] as const)(
    "a statement read from JSON gives the same message, and the message survives JSON, in %s",
    (locale) => {
      const message = statementMessage(acoPolicy, mixed, { locale });
      const stored = statementSchema.parse(throughJson(mixed));
      expect(statementMessage(acoPolicy, stored, { locale })).toStrictEqual(message);
      expect(messageSchema.parse(throughJson(message))).toStrictEqual(message);
    },
  );
});

test("short work is listed with its seconds, and work without duration as 0 min", () => {
  const seconds = worked("i1", ["12", "10:00:00", "10:00:40"]);
  const { text } = statementMessage(acoPolicy, statementOf([seconds, worked("i2", ["12", "11:00", "11:00"])]));
  expect(text).toContain("10:00 – 10:00, 40 s\n");
  expect(text).toContain("11:00 – 11:00, 0 min\n");
});

test("a line number without a line is left out of a ticket's work", () => {
  const tickets = mixed.tickets.map((ticket) => ({ ...ticket, lines: [99, ...ticket.lines] }));
  expect(statementMessage(acoPolicy, { ...mixed, tickets })).toEqual(statementMessage(acoPolicy, mixed));
});

describe("statement without charges", () => {
  const free = statementOf(mixedWork.slice(0, 2));

  test("a statement without charges says that no invoice follows and has no invoice date", () => {
    const { text } = statementMessage(acoPolicy, free);
    expect(text).toContain(
      "\nNet: 0.00 EUR\nVAT 22% on 0.00 EUR: 0.00 EUR\nTotal: 0.00 EUR\n\nNothing is due: no invoice follows.\n",
    );
    expect(text).not.toContain("Invoice by");
    expect(statementMessage(acoPolicy, mixed).text).not.toContain("Nothing is due");
  });

  test("a statement without charges says so in Italian", () => {
    const { text } = statementMessage(acoPolicy, free, italian);
    expect(text).toContain("\nTotale: 0,00 EUR\n\nNessun importo è dovuto: non seguirà alcuna fattura.\n");
    expect(text).not.toContain("Fattura entro il");
  });
});

describe("interventions billed together", () => {
  const scope: BillingScope = "ticket";
  const policy = supportPolicy({ ...acoPolicySpec, invoicing: { endOfMonthsAfter: 1, scope } });
  const calls = [worked("i1", ["12", "10:00", "10:10"]), worked("i2", ["13", "09:00", "09:10"], { done: "Called back" })];

  test("interventions billed together are listed one by one, with their charge below the last", () => {
    const { text } = statementMessage(policy, statementOf(calls, { agreements: [] }, policy));
    const lines = text.split("\n");
    const from = lines.indexOf("Ticket 2026-000123:");
    expect(lines.slice(from + 1, from + 5)).toEqual([
      "- online connection, Carla: Tue 12 May 2026 10:00 – 10:10, 10 min",
      "- online connection, Carla: Wed 13 May 2026 09:00 – 09:10, 10 min",
      "  > Called back",
      "  20 min online connection → 1 block of 30 → 30 min × 80.00/h = 40.00 EUR",
    ]);
    expect(text).toContain("Interventions: 2 (online connection 2)\nProcessing time: 20 min\n");
  });
});

describe("lines of other kinds", () => {
  const fee: Agreement = {
    ...{ kind: "fee", id: "F-2026", customer: "C1", from: "2026-01-15", every: "month", amount: "50.00" },
    description: "Maintenance",
  };
  const items = [{ description: "Kilometres", quantity: "42", unitPrice: "0.60" }];

  test("items follow their work with quantity and unit price, and fees are last with their periods", () => {
    const visit = worked("i1", ["12", "10:00", "11:00"], { mode: "onSite", items });
    const { text, html } = statementMessage(acoPolicy, statementOf([visit], { agreements: [fee] }));
    expect(text).toContain("\n- Kilometres\n  42 × 0.60 = 25.20 EUR\n");
    expect(text).toContain("\nAgreed fees:\n- Maintenance: Fri 15 May 2026 – Sun 14 Jun 2026\n  50.00 EUR\n");
    expect(linesOfHtml(html)).toEqual(linesOfText(text));
    const inItalian = statementMessage(acoPolicy, statementOf([visit], { agreements: [fee] }), italian).text;
    expect(inItalian).toContain("\n- Kilometres\n  42 × 0,60 = 25,20 EUR\n");
    expect(inItalian).toContain("\nCanoni:\n- Maintenance: ven 15 mag 2026 – dom 14 giu 2026\n  50,00 EUR\n");
  });

  test("a fee that is charged once and has no end is listed from its date", () => {
    const once: Agreement = { ...fee, from: "2026-05-15", every: "once", description: "Set-up" };
    const statement = statementOf([worked("i1", ["12", "10:00", "10:30"])], { agreements: [once] });
    expect(statementMessage(acoPolicy, statement).text).toContain("\n- Set-up: since Fri 15 May 2026\n  50.00 EUR\n");
  });

  test("a fee whose line number a stored statement gives to a ticket is listed with the fees only", () => {
    const statement = statementOf([worked("i1", ["12", "10:00", "10:30"])], { agreements: [fee] });
    const tickets = statement.tickets.map((ticket) => ({ ...ticket, lines: statement.lines.map(({ number }) => number) }));
    expect(statementMessage(acoPolicy, { ...statement, tickets }).text).toBe(statementMessage(acoPolicy, statement).text);
  });

  test("an item of a stored statement without its part is listed with its amount", () => {
    const statement = statementOf([worked("i1", ["12", "10:00", "10:30"], { items })], { agreements: [] });
    const lines = statement.lines.map((line) => (line.kind === "item" ? { ...line, parts: [] } : line));
    expect(statementMessage(acoPolicy, { ...statement, lines }).text).toContain("\n- Kilometres\n  25.20 EUR\n");
  });

  test("a month below zero says why no invoice follows", () => {
    const refund = worked("i1", ["12", "10:00", "10:30"], {
      cause: "softwareFault",
      items: [{ description: "Refund", quantity: "1", unitPrice: "-10.00" }],
    });
    const statement = statementOf([refund], { agreements: [] });
    expect(statement.problem?.code).toBe("draft_below_zero");
    expect(statementMessage(acoPolicy, statement).text).toContain(
      "The amounts of this month are below zero: no invoice follows.",
    );
    expect(statementMessage(acoPolicy, statement, italian).text).toContain("Gli importi di questo mese sono negativi");
  });

  test("VAT shows when it becomes chargeable, and an exemption with its nature", () => {
    const split = statementOf([worked("i1", ["12", "10:00", "10:30"], { vat: { rate: "22", chargeability: "split" } })], {
      agreements: [],
    });
    expect(statementMessage(acoPolicy, split).text).toContain("VAT 22% on 40.00 EUR: 8.80 EUR (split payment)\n");
    expect(statementMessage(acoPolicy, split, italian).text).toContain("(scissione dei pagamenti)\n");
    const vat = { rate: "0", exemption: { nature: "N2.1", reference: "art. 7-ter D.P.R. 633/1972" } };
    const exempt = statementOf([worked("i1", ["12", "10:00", "10:30"], { vat })], { agreements: [] });
    expect(statementMessage(acoPolicy, exempt).text).toContain("(N2.1, art. 7-ter D.P.R. 633/1972)\n");
    const both = { ...vat, chargeability: "deferred" } as const;
    const later = statementOf([worked("i1", ["12", "10:00", "10:30"], { vat: both })], { agreements: [] });
    expect(statementMessage(acoPolicy, later).text).toContain("(N2.1, art. 7-ter D.P.R. 633/1972; deferred VAT)\n");
  });
});

describe("recipient of a statement", () => {
  test("a statement is sent to the customer's e-mail address; a customer without one is refused", () => {
    expect(ofCustomer({ email: "anna@studiobianchi.example" }).to).toBe("anna@studiobianchi.example");
    const statement = { ...mixed, customer: { id: "C1" } };
    expect(problemsOf(() => statementMessage(acoPolicy, statement))).toEqual([
      { code: "invalid_email", path: ["statement", "customer", "email"], value: "undefined" },
    ]);
  });

  test.each([
    "anna@studiobianchi.example, eve@evil.example",
    "anna@studiobianchi.example\r\nBcc: eve@evil.example",
    "Anna <anna@studiobianchi.example>",
    "anna",
    "a@b.example；c@d.example",
    "a@b.example；c",
    "anna@studio\u200Bbianchi.example",
    "anna@studiobianchi.example\u2060",
    "\u{E0061}anna@studiobianchi.example",
  ])("a statement is refused for a recipient that is not one address: %j", (email) => {
    expect(codesOf(() => ofCustomer({ email }))).toEqual(["invalid_email"]);
  });
});

describe("content of a statement", () => {
  test("a statement shows the id of a customer without a name", () => {
    const { id, email, vat } = bianchi;
    const { subject, text } = statementMessage(acoPolicy, statementOf(mixedWork, { customers: [{ id, email, vat }] }));
    expect(subject).toBe("Statement of May 2026: C1");
    expect(text).toContain("Customer: C1\n");
  });

  test("work without a known expert is listed without one", () => {
    const lines = ofWork(mixed).lines.map((line) => ({
      ...line,
      interventions: line.interventions.map(({ id, startedAt, endedAt, elapsedMs, cause }) => {
        return { id, startedAt, endedAt, elapsedMs, cause };
      }),
    }));
    const { text } = statementMessage(acoPolicy, { ...mixed, lines });
    expect(text).toContain("- phone call: Tue 12 May 2026 11:00 – 11:15, 15 min\n");
  });

  test("times are in the time zone of the statement, even if the policy has moved to another one", () => {
    const calendar = { ...acoPolicySpec.calendar, timeZone: "America/New_York" };
    const { text } = statementMessage(supportPolicy({ ...acoPolicySpec, calendar }), mixed);
    expect(text).toBe(statementMessage(acoPolicy, mixed).text);
  });

  test("a charge shows the label that the mode had when the statement was made", () => {
    const modes = Object.fromEntries(Object.entries(acoPolicySpec.modes).filter(([name]) => name !== "online"));
    const { text } = statementMessage(supportPolicy({ ...acoPolicySpec, modes }), mixed);
    expect(text).toContain("online connection → ");
  });

  test("an invalid statement is refused with all its problems", () => {
    const broken = { ...mixed, currency: "euro", lines: mixed.lines.map((line) => ({ ...line, net: "0,00" })) };
    const problems = problemsOf(() => statementMessage(acoPolicy, broken));
    expect(problems).toContainEqual({ code: "invalid_currency", path: ["statement", "currency"], value: someText });
    expect(problems.filter(({ code }) => code === "invalid_amount").map(({ path }) => path)).toEqual(
      mixed.lines.map((_, position) => ["statement", "lines", position, "net"]),
    );
  });
});

describe("unvalidated statement or policy", () => {
  test("a line without a VAT rate is missing_field", () => {
    const lines = mixed.lines.map((line) => ({ ...line, vat: untyped({}) }));
    expect(problemsOf(() => statementMessage(acoPolicy, { ...mixed, lines }))).toEqual(
      lines.map((_, position) => ({
        code: "missing_field",
        path: ["statement", "lines", position, "vat", "rate"],
        field: "rate",
      })),
    );
  });

  test("a mode without a label is shown with its name", () => {
    const policy = { ...acoPolicy, modes: { ...acoPolicy.modes, phone: untyped({ blockMinutes: 30 }) } };
    const { text } = statementMessage(policy, mixed);
    expect(text).toContain("- phone, Marco: Tue 12 May 2026 11:00 – 11:15, 15 min\n  15 min phone call → 1 block of 30");
  });
});

describe("hostile texts in a statement", () => {
  const harm = ["\r\n", "\u2028", "\0", "\u202E", "\u200B", "\uD83D", "<script>", "</td><td>", "&lt;", "> ", "Total: 0.00 EUR"];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...harm), fc.string({ unit: "grapheme" })), { maxLength: 8 })
    .map((parts) => parts.join(""));

  function saying(text: string): Message {
    const interventions = mixedWork.map(({ vat, ...work }) => ({
      ...{ ...work, ticketNumber: `T${work.ticketNumber}${text}`, expert: `E${text}`, done: `D${text}` },
      ...(vat !== undefined && { vat: { rate: "0", exemption: `X${text}` } }),
    }));
    const customers = [{ ...bianchi, name: `N${text}` }];
    const policy = { ...acoPolicy, name: `P${text}` };
    return statementMessage(
      policy,
      statementOf(interventions, { customers, agreements: [{ ...pack, id: `A${text}` }] }),
      italian,
    );
  }

  const ownLines = (plain: string): number => plain.split("\n").filter((line) => !/^ {2}>/.test(line)).length;
  const plainly = saying("x\ny");
  const [lineCount, tags] = [ownLines(plainly.text), tagsOf(plainly.html)];

  law(
    "texts of customers and experts add no line, element or header to a statement",
    200,
    fc.property(texts, (text) => {
      const message = saying(text);
      expect(ownLines(message.text)).toBe(lineCount);
      expect(tags).toEqual(expect.arrayContaining([...tagsOf(message.html)]));
      expect(linesOfHtml(message.html)).toEqual(linesOfText(message.text));
      expect(messageSchema.safeParse(message).success).toBe(true);
      for (const part of [message.subject, message.text.replaceAll("\n", ""), message.html.replaceAll("\n", "")]) {
        expect(part).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u200B\u202E]/u);
      }
    }),
  );
});
