import { frozenCopy, policyOfSpec, type SupportPolicy, type SupportPolicySpec, type WithAllSections } from "./support-policy.js";

const everyWorkday = [
  ["08:30", "13:00"],
  ["14:00", "18:00"],
] as const;

/**
 * The published support policy of ACO Informatica as data. The policy names no holidays, so this spec has none: add Italy's with
 * `calendar: { ...acoPolicySpec.calendar, holidays: italianHolidays(2026, 2027) }`. The time zone is that of its office in Milan.
 *
 * @example
 * acoPolicySpec.priorities["standard"]?.targets // => { intervention: { businessDays: 3 } }
 */
export const acoPolicySpec: WithAllSections<SupportPolicySpec> = /* @__PURE__ */ frozenCopy<WithAllSections<SupportPolicySpec>>({
  name: "ACO Informatica technical support",
  calendar: {
    timeZone: "Europe/Rome",
    weeklyHours: { mon: everyWorkday, tue: everyWorkday, wed: everyWorkday, thu: everyWorkday, fri: everyWorkday },
  },
  priorities: {
    blocking: { rank: 1, label: { en: "Blocking", it: "Bloccante" }, targets: { intervention: { hours: 4 } } },
    critical: { rank: 2, label: { en: "Critical", it: "Critica" }, targets: { intervention: { hours: 8 } } },
    standard: { rank: 3, label: { en: "Standard", it: "Standard" }, targets: { intervention: { businessDays: 3 } } },
    notUrgent: { rank: 4, label: { en: "Not urgent", it: "Non urgente" }, targets: { intervention: { weeks: 2 } } },
    low: { rank: 5, label: { en: "Low", it: "Bassa" }, targets: { intervention: { months: 1 } } },
  },
  modes: {
    email: { label: { en: "e-mail", it: "e-mail" }, blockMinutes: 30 },
    phone: { label: { en: "phone call", it: "telefonata" }, blockMinutes: 30 },
    online: { label: { en: "online connection", it: "collegamento online" }, blockMinutes: 30, needsApproval: true },
    internal: { label: { en: "internal process", it: "attività interna" }, blockMinutes: 30 },
    onSite: { label: { en: "on site", it: "presso il cliente" }, blockMinutes: 60 },
  },
  causes: {
    softwareFault: { label: { en: "fault of the software", it: "errore del software" }, warranty: true },
    technicalAdvice: { label: { en: "technical advice", it: "consulenza tecnica" } },
    regulatoryAdvice: { label: { en: "regulatory advice", it: "consulenza normativa" } },
    other: { label: { en: "other", it: "altro" } },
  },
  requests: {
    channels: {
      email: { label: { en: "e-mail", it: "e-mail" } },
      phone: { label: { en: "phone", it: "telefono" }, needsReason: true },
      fax: { label: { en: "fax", it: "fax" }, needsReason: true },
    },
    kinds: {
      programError: {
        label: { en: "program error", it: "errore di programma" },
        requires: ["lineNumber", "errorContent", "version"],
      },
      question: { label: { en: "question", it: "domanda" } },
      technicalAdvice: { label: { en: "technical advice", it: "consulenza tecnica" } },
      regulatoryAdvice: { label: { en: "regulatory advice", it: "consulenza normativa" } },
      other: { label: { en: "other", it: "altro" } },
    },
  },
  ticketNumbers: { pattern: "YYYY-NNNNNN" },
  pausing: { reasons: ["customerAnswer", "onlineApproval"] },
  invoicing: { endOfMonthsAfter: 1, scope: "intervention" },
});

/**
 * The published support policy of ACO Informatica.
 *
 * @example
 * dueAt(acoPolicy, { priority: "critical", receivedAt: "2026-03-27T17:00+01:00" }) // => 2026-03-30T14:30:00.000Z
 */
export const acoPolicy: SupportPolicy = /* @__PURE__ */ policyOfSpec(acoPolicySpec);
