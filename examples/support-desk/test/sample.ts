/** A request as a form or a mail gateway sends it. */
export const question = {
  customer: "bianchi",
  application: "Paghe",
  operator: { name: "Anna Bianchi", phone: "+39 02 5550123" },
  sender: "anna@studiobianchi.example",
  channel: "email",
  addressedTo: "support",
  report: { kind: "question", description: "How do I print a payslip again?" },
};

export const programError = {
  ...question,
  report: {
    ...{ kind: "programError", description: "No payslips" },
    lineNumber: "1204",
    errorContent: "Overflow",
    version: "7.2",
  },
};

export const carla = { kind: "expert", name: "Carla" };
