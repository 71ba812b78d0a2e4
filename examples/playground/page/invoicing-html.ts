import {
  describeProblem,
  formatCharge,
  type InvoicingResult,
  type Locale,
  type Statement,
  type StatementLine,
  type SupportPolicy,
} from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { bandsBar } from "./bands-svg.js";
import { pageWords } from "./words.js";

/** Statements with their drafts, what is left of prepaid packs, and what is held back. */
export function invoicingHtml(policy: SupportPolicy, { statements, packs, heldBack }: InvoicingResult, locale: Locale): Markup {
  const words = pageWords[locale];
  const packTexts = packs.flatMap((pack) =>
    "minutes" in pack ? [words.packUsed(pack.agreement, pack.usedMinutes, pack.minutes)] : [],
  );
  const heldTexts = heldBack.map((held) => {
    const place = "intervention" in held ? `${held.ticketNumber}, ${held.intervention}` : `${held.customer}, ${held.month}`;
    return `${place}: ${describeProblem(held.problem)}`;
  });
  return markup`${statements.map((statement, position) => statementHtml(statement, position, locale))}
${listHtml(words.packs, packTexts)}${listHtml(words.heldBack, heldTexts)}`;
}

function listHtml(heading: string, texts: readonly string[]): Markup {
  if (texts.length === 0) return markup``;
  return markup`<section class="card"><h3>${heading}</h3><ul>${texts.map((text) => markup`<li>${text}</li>`)}</ul></section>`;
}

function statementHtml(statement: Statement, position: number, locale: Locale): Markup {
  const words = pageWords[locale];
  const { customer, month, currency, invoiceBy, lines, draft } = statement;
  const titles = [words.line, words.ticketNumber, words.date, words.work];
  const download = draft === undefined ? markup`` : button("draft", position, words.downloadDraft);
  return markup`<section class="card statement"><div class="statement-head"><h3>${customer.name ?? customer.id}, ${month}</h3>
<span class="note">${draft === undefined ? words.nothingDue : words.invoiceBy(invoiceBy)}</span></div>
<div class="wide"><table class="lines"><thead><tr>${titles.map((title) => markup`<th scope="col" class="left">${title}</th>`)}
<th scope="col">${words.net}, ${currency}</th></tr></thead>
<tbody>${lines.map((line) => lineHtml(line, locale))}</tbody></table></div>
${totalsHtml(statement, locale)}<div class="row">${button("statement", position, words.downloadCsv)}${download}</div></section>`;
}

function button(what: string, position: number, text: string): Markup {
  return markup`<button type="button" data-download="${what}" data-statement="${position}">${text}</button>`;
}

function lineHtml(line: StatementLine, locale: Locale): Markup {
  const interventions = line.kind === "work" ? line.interventions : [];
  const done = interventions.flatMap(({ done: text }) => (text === undefined ? [] : [text])).join("; ");
  const place = line.kind === "fee" ? line.agreement : line.ticketNumber;
  const work = line.kind === "work" ? formatCharge(line, { locale }) : line.description;
  return markup`<tr><td>${line.number}</td><td class="left">${place}</td><td class="left">${line.date}</td>
<td class="left work">${work}${line.kind === "work" ? bandsBar(line, locale) : markup``}<small>${done}</small></td>
<td>${moneyText(locale, line.net)}</td></tr>`;
}

function totalsHtml({ totals, currency }: Statement, locale: Locale): Markup {
  const words = pageWords[locale];
  const row = (name: string, amount: string, className = ""): Markup => {
    return markup`<tr class="${className}"><th scope="row">${name}</th><td>${moneyText(locale, amount)}</td></tr>`;
  };
  return markup`<table class="totals"><tbody>${row(words.net, totals.net)}
${totals.vatByRate.map(({ rate, vat, net }) => row(words.vatOn(rate, moneyText(locale, net)), vat))}
${row(`${words.gross}, ${currency}`, totals.gross, "whole")}</tbody></table>`;
}

/** An amount with the decimal mark of the language. */
function moneyText(locale: Locale, amount: string): string {
  return locale === "it" ? amount.replace(".", ",") : amount;
}
