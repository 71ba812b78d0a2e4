import { acoPolicy, closingMessage } from "../../src/index.js";
import { registered } from "../ticket/commands.js";
import { at } from "../ticket/scenario.js";
import { theTicket } from "./the-ticket.js";

/** For every code that messages alone are refused with, a call that is. */
export const messageProvocations = {
  not_concluded: () => closingMessage(acoPolicy, theTicket(registered("09:00")), at("10:00")),
};
