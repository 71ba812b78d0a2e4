/** A request that the published policy accepts, as a form sends it. */
export const question = {
  customer: "Studio Bianchi",
  application: "Payroll",
  operator: { name: "Anna Bianchi", phone: "+39 02 5412 3422" },
  sender: "anna@bianchi.example",
  channel: "email",
  addressedTo: "support",
  report: { kind: "question", description: "Where are the payslips?" },
} as const;

/** The report of a program error with all that the published policy wants in it. */
export const programError = {
  kind: "programError",
  description: "No payslips",
  lineNumber: "120",
  errorContent: "Overflow",
  version: "7.2",
} as const;
