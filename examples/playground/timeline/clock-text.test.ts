import { acoPolicy, slaStatus } from "trouble-ticket";
import { expect, test } from "vitest";
import { clockSentences } from "./clock-text.js";

const facts = { receivedAt: "2026-03-02T09:00+01:00", priority: "blocking", pauses: [{ from: "2026-03-02T10:00+01:00" }] };

test("a paused clock is shown as paused, its due date as a projection", () => {
  const status = slaStatus(acoPolicy, facts, "2026-03-02T11:00+01:00");
  expect(clockSentences({ locale: "en", timeZone: "Europe/Rome" }, status)).toEqual([
    "The clock is paused.",
    "The desk is open.",
    "1 h of 4 h used (25\u00A0%).",
    "3 h left.",
    "Pauses so far were worth 1 h.",
    "The due date is a projection, as if resumed now.",
  ]);
});

test("an overdrawn clock shows by how much and since when, also in Italian", () => {
  const status = slaStatus(acoPolicy, { ...facts, pauses: [] }, "2026-03-02T19:00+01:00");
  expect(clockSentences({ locale: "it", timeZone: "Europe/Rome" }, status)).toEqual([
    "L'orologio corre.",
    "L'assistenza è chiusa.",
    "Consumate 8 h di 4 h (200\u00A0%).",
    "Superata di 4 h.",
    "Violata lun 2 mar 2026 13:00.",
  ]);
});
