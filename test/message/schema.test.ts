import { describe, expect, test } from "vitest";
import { acknowledgementMessage, acoPolicy, closingMessage, updateMessage } from "../../src/index.js";
import { messageSchema } from "../../src/schemas/index.js";
import { throughJson } from "../support/through-json.js";
import { at } from "../ticket/scenario.js";
import { closed, finished, noted, started } from "../ticket/commands.js";
import { registration, theTicket } from "./the-ticket.js";

const ticket = theTicket(
  registration("09:00"),
  noted("09:05", "customer", "We look into it 👩\u200D💻"),
  started("09:30", "i1"),
  finished("10:01", "i1"),
  closed("11:00"),
);
const acknowledgement = acknowledgementMessage(acoPolicy, ticket);

describe("messages in JSON", () => {
  test.each(["en", "it"] as const)("messages in %s survive JSON through their schema", (locale) => {
    const messages = [
      acknowledgementMessage(acoPolicy, ticket, { locale }),
      updateMessage(acoPolicy, ticket, at("12:00"), { locale }),
      closingMessage(acoPolicy, ticket, at("12:00"), { locale }),
    ];
    for (const message of messages) expect(messageSchema.parse(throughJson(message))).toStrictEqual(message);
  });
});

describe("invalid messages", () => {
  test.each([
    ["a subject of two lines", { subject: "Closed\r\nBcc: eve@evil.example" }, ["subject"]],
    ["an empty subject", { subject: "" }, ["subject"]],
    ["a subject of 151 characters", { subject: "a".repeat(151) }, ["subject"]],
    ["a subject with an invisible character", { subject: "Clo\u200Bsed" }, ["subject"]],
    ["two addresses", { to: "anna@studiobianchi.example, eve@evil.example" }, ["to"]],
    ["an address with a name", { to: "Anna <anna@studiobianchi.example>" }, ["to"]],
    ["a text that is a number", { text: 1 }, ["text"]],
    ["a message without HTML", { html: undefined }, ["html"]],
    ["an unknown field", { bcc: "eve@evil.example" }, []],
  ])("the message schema refuses %s", (_, fault, path) => {
    const { error } = messageSchema.safeParse({ ...acknowledgement, ...fault });
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
