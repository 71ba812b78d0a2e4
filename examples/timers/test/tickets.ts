import { acoPolicySpec, supportPolicy, type SupportPolicy, type TicketCommand } from "trouble-ticket";

const allDay = [["00:00", "24:00"]] as const;
const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A desk that never closes and answers within seconds, so that a test sees its timers fire. */
export const hastyPolicy: SupportPolicy = supportPolicy({
  ...acoPolicySpec,
  calendar: { timeZone: "Europe/Rome", weeklyHours: Object.fromEntries(days.map((day) => [day, allDay])) },
  priorities: {
    urgent: { rank: 1, label: "Urgent", targets: { intervention: { minutes: 2 / 60 } } },
    soon: { rank: 2, label: "Soon", targets: { intervention: { minutes: 6 / 60 } } },
    later: { rank: 3, label: "Later", targets: { intervention: { hours: 8 } } },
  },
});

const actor = { kind: "expert", name: "Carla" } as const;

/** Commands that happen now, each with a unique id. */
export function commandsOf(number: string): Readonly<
  Record<"pause" | "resume" | "raise" | "start" | "close", () => TicketCommand>
> & {
  readonly register: (priority: string) => TicketCommand;
} {
  let count = 0;
  const head = (): { readonly id: string; readonly at: Date; readonly actor: typeof actor } => {
    return { id: `${number}-c${++count}`, at: new Date(), actor };
  };
  return {
    register: (priority) => {
      const common = head();
      return {
        ...common,
        type: "register",
        number,
        priority,
        receivedAt: common.at,
        request: {
          customer: "Studio Bianchi",
          application: "Payroll",
          operator: { name: "Anna Bianchi", phone: "+39 02 5412 3422" },
          sender: "anna@bianchi.example",
          channel: "email",
          addressedTo: "support",
          report: { kind: "question", description: "Where are the payslips?" },
        },
      };
    },
    pause: () => ({ ...head(), type: "waitForCustomer", pauseId: `${number}-p`, reason: "customerAnswer" }),
    resume: () => ({ ...head(), type: "resume", pauseId: `${number}-p` }),
    raise: () => ({ ...head(), type: "reprioritise", priority: "urgent", reason: "The customer called" }),
    start: () => ({ ...head(), type: "startIntervention", interventionId: `${number}-i`, mode: "phone", expert: "Carla" }),
    close: () => ({ ...head(), type: "close" }),
  };
}
