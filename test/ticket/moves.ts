import fc, { type Arbitrary } from "fast-check";
import type { TicketCommand } from "../../src/index.js";
import type { LifeModel } from "./life-model.js";
import { carla } from "./scenario.js";
import { requestTo } from "./commands.js";

/** A command to try on a ticket, whether the model expects it to succeed, and the change that it makes to the model. */
export interface Move {
  readonly command: TicketCommand;
  readonly succeeds: boolean;
  readonly apply: () => void;
}

type MoveMaker = (life: LifeModel, pick: number) => Move;

const priorities = ["blocking", "critical", "standard", "notUrgent", "low"] as const;
const experts = ["Carla", "Dario"] as const;

const chosen = <Item>(items: Iterable<Item>, pick: number): Item | undefined => {
  const list = [...items];
  return list[pick % Math.max(1, list.length)];
};

const head = (life: LifeModel) => ({ id: `c${life.counter}`, at: life.nowMs, actor: carla });

const finishWaits = (life: LifeModel): void => {
  life.waits.clear();
};

/** One maker for each type of command; `pick` chooses among what the command may name. */
const makers: { readonly [Type in TicketCommand["type"]]: MoveMaker } = {
  register: (life, pick) => {
    const addressedTo = pick % 3 === 0 ? "expert" : "support";
    const priority = chosen(priorities, pick) ?? "low";
    const facts = { number: "2026-000123", priority, receivedAt: life.nowMs, request: requestTo(addressedTo) };
    return {
      command: { ...head(life), type: "register", ...facts },
      succeeds: life.stage === "none",
      apply: () => Object.assign(life, { stage: "open", guaranteed: addressedTo === "support", priority }),
    };
  },
  forward: (life) => ({
    command: { ...head(life), type: "forward" },
    succeeds: life.stage === "open" && !life.guaranteed,
    apply: () => Object.assign(life, { guaranteed: true }),
  }),
  reprioritise: (life, pick) => {
    const priority = chosen(priorities, pick) ?? "low";
    return {
      command: { ...head(life), type: "reprioritise", priority, reason: "as they say" },
      succeeds: life.stage === "open" && priority !== life.priority,
      apply: () => Object.assign(life, { priority }),
    };
  },
  planIntervention: (life) => ({
    command: {
      ...{ ...head(life), type: "planIntervention", interventionId: `i${life.counter}`, mode: "onSite", expert: "Carla" },
      plannedFor: life.nowMs + 1,
    },
    succeeds: life.stage === "open",
    apply: () => undefined,
  }),
  askApproval: (life) => ({
    command: { ...head(life), type: "askApproval" },
    succeeds: life.stage === "open" && (life.approval === "none" || life.approval === "refused"),
    apply: () => Object.assign(life, { approval: "asked", waits: life.waits.add("approval") }),
  }),
  recordApproval: (life, pick) => {
    const answer = pick % 2 === 0 ? "granted" : "refused";
    return {
      command: { ...head(life), type: "recordApproval", answer },
      succeeds: life.stage === "open" && answer !== life.approval,
      apply: () => {
        life.approval = answer;
        life.waits.delete("approval");
      },
    };
  },
  startIntervention: (life, pick) => {
    const [expert, mode] = [chosen(experts, pick) ?? "Carla", pick % 3 === 0 ? "online" : "phone"];
    const interventionId = `i${life.counter}`;
    const isFree = ![...life.running.values()].some((each) => each.expert === expert);
    return {
      command: { ...head(life), type: "startIntervention", interventionId, mode, expert },
      succeeds: life.stage === "open" && isFree && (mode === "phone" || life.approval === "granted"),
      apply: () => {
        life.running.set(interventionId, { expert, startMs: life.nowMs });
        life.interventions += 1;
      },
    };
  },
  finishIntervention: (life, pick) => {
    const interventionId = chosen(life.running.keys(), pick) ?? "none";
    return {
      command: { ...head(life), type: "finishIntervention", interventionId, cause: "other", done: "Explained it" },
      succeeds: life.running.has(interventionId),
      apply: () => {
        life.uninvoiced.set(interventionId, life.running.get(interventionId)?.startMs ?? life.nowMs);
        life.running.delete(interventionId);
      },
    };
  },
  correctIntervention: (life, pick) => {
    const interventionId = chosen(life.uninvoiced.keys(), pick) ?? "none";
    const startMs = life.uninvoiced.get(interventionId) ?? life.nowMs;
    const times = { startedAt: startMs, endedAt: startMs };
    return {
      command: { ...head(life), type: "correctIntervention", interventionId, ...times, reason: "It was nothing" },
      succeeds: life.uninvoiced.has(interventionId),
      apply: () => undefined,
    };
  },
  markInvoiced: (life, pick) => {
    const interventionId = chosen(life.uninvoiced.keys(), pick) ?? "none";
    return {
      command: { ...head(life), type: "markInvoiced", interventionId },
      succeeds: life.uninvoiced.has(interventionId),
      apply: () => life.uninvoiced.delete(interventionId),
    };
  },
  waitForCustomer: (life) => ({
    command: { ...head(life), type: "waitForCustomer", pauseId: `p${life.counter}`, reason: "customerAnswer" },
    succeeds: life.stage === "open",
    apply: () => life.waits.add(`p${life.counter}`),
  }),
  resume: (life) => ({
    command: { ...head(life), type: "resume" },
    succeeds: life.waits.size > 0,
    apply: () => {
      finishWaits(life);
    },
  }),
  addNote: (life) => ({
    command: { ...head(life), type: "addNote", audience: "internal", text: "Hm" },
    succeeds: life.stage !== "none",
    apply: () => undefined,
  }),
  acknowledge: (life) => ({
    command: { ...head(life), type: "acknowledge" },
    succeeds: (life.stage === "open" || life.stage === "concluded") && !life.acknowledged,
    apply: () => Object.assign(life, { acknowledged: true }),
  }),
  recordUpdate: (life) => ({
    command: { ...head(life), type: "recordUpdate" },
    succeeds: life.stage !== "none",
    apply: () => undefined,
  }),
  recordMessage: (life) => ({
    command: { ...head(life), type: "recordMessage" },
    succeeds: life.stage !== "none",
    apply: () => undefined,
  }),
  recordMilestone: (life) => ({
    command: { ...head(life), type: "recordMilestone", metric: "workaround" },
    succeeds: false,
    apply: () => undefined,
  }),
  conclude: (life) => ({
    command: { ...head(life), type: "conclude" },
    succeeds: life.stage === "open" && life.running.size === 0,
    apply: () => {
      life.stage = "concluded";
      finishWaits(life);
    },
  }),
  close: (life) => ({
    command: { ...head(life), type: "close" },
    succeeds: (life.stage === "open" || life.stage === "concluded") && life.running.size === 0,
    apply: () => {
      life.stage = "closed";
      finishWaits(life);
    },
  }),
  reopen: (life) => ({
    command: { ...head(life), type: "reopen", reason: "It is back" },
    succeeds: life.stage === "concluded" || life.stage === "closed",
    apply: () => Object.assign(life, { stage: "open", approval: "none" }),
  }),
  cancel: (life) => ({
    command: { ...head(life), type: "cancel", cancellation: { kind: "withdrawn" } },
    succeeds: (life.stage === "open" || life.stage === "concluded") && life.interventions === 0,
    apply: () => {
      life.stage = "cancelled";
      finishWaits(life);
    },
  }),
};

/** The type of the next command, the time since the last one, and the pick among the names it may use. */
export interface Step {
  readonly type: TicketCommand["type"];
  readonly gapMs: number;
  readonly pick: number;
}

export const steps: Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...(Object.keys(makers) as TicketCommand["type"][])),
  gapMs: fc.oneof(fc.constantFrom(0, 60_000, 3_600_000), fc.integer({ min: 0, max: 30 * 3_600_000 })),
  pick: fc.nat(29),
});

export function moveOf(life: LifeModel, { type, pick }: Step): Move {
  return makers[type](life, pick);
}
