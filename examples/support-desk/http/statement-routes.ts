import { Hono } from "hono";
import { statementCsv, statementMessage, type Statement } from "trouble-ticket";
import type { Desk } from "../desk/desk.js";
import { invoicing } from "../desk/invoicing.js";
import { choice } from "./choice.js";

/** A month's statements, as data, as text to read, or as rows for a spreadsheet. */
export function statementRoutes(desk: Desk): Hono {
  return new Hono().get("/statements/:month", async (context) => {
    const format = choice(context, "format", ["json", "text", "csv"]);
    const locale = choice(context, "locale", ["en", "it"]);
    const month = await invoicing(desk, context.req.param("month"), context.req.query("customer"));
    switch (format) {
      case "json":
        return context.json(month);
      case "text":
        return context.text(
          month.statements.map((statement) => statementMessage(desk.policy, statement, { locale }).text).join("\n"),
        );
      case "csv":
        return context.body(csvOf(month.statements, locale), 200, { "Content-Type": "text/csv; charset=utf-8" });
    }
  });
}

/** The rows of all statements under one heading. */
function csvOf(statements: readonly Statement[], locale: "en" | "it"): string {
  const [first = "", ...others] = statements.map((statement) => statementCsv(statement, { locale }));
  return [first, ...others.map((csv) => csv.slice(csv.indexOf("\r\n") + 2))].join("");
}
