import type { CommandType } from "../../src/index.js";

/** The life of a ticket as a simple model: what the rules depend on, and nothing else. */
export interface LifeModel {
  nowMs: number;
  counter: number;
  stage: "none" | "open" | "concluded" | "closed" | "cancelled";
  guaranteed: boolean;
  acknowledged: boolean;
  priority: string;
  approval: "none" | "asked" | "granted" | "refused";
  /** The experts at work and since when, by intervention. */
  readonly running: Map<string, { readonly expert: string; readonly startMs: number }>;
  /** The starts of finished interventions that are not invoiced. */
  readonly uninvoiced: Map<string, number>;
  interventions: number;
  readonly waits: Set<string>;
}

export function newLife(nowMs: number): LifeModel {
  return {
    ...{
      nowMs,
      counter: 0,
      stage: "none",
      guaranteed: false,
      acknowledged: false,
      priority: "standard",
      approval: "none",
      interventions: 0,
    },
    ...{ running: new Map(), uninvoiced: new Map(), waits: new Set() },
  };
}

/** Whether the clock is paused or stopped. */
export function isIdle({ stage, waits }: LifeModel): boolean {
  return waits.size > 0 || stage === "concluded" || stage === "closed" || stage === "cancelled";
}

/** The commands that can happen next under the published policy, in words of the model alone. */
export function possible(life: LifeModel): readonly CommandType[] {
  if (life.stage === "none") return ["register"];
  const isOpen = life.stage === "open";
  const rules: { readonly [Type in CommandType]: boolean } = {
    register: false,
    forward: isOpen && !life.guaranteed,
    reprioritise: isOpen,
    planIntervention: isOpen,
    askApproval: isOpen && life.approval !== "asked" && life.approval !== "granted",
    recordApproval: isOpen,
    startIntervention: isOpen,
    finishIntervention: life.running.size > 0,
    correctIntervention: life.uninvoiced.size > 0,
    markInvoiced: life.uninvoiced.size > 0,
    waitForCustomer: isOpen,
    resume: life.waits.size > 0,
    acknowledge: (isOpen || life.stage === "concluded") && !life.acknowledged,
    addNote: true,
    recordUpdate: true,
    recordMessage: true,
    recordMilestone: false,
    conclude: isOpen && life.running.size === 0,
    close: (isOpen || life.stage === "concluded") && life.running.size === 0,
    reopen: life.stage === "concluded" || life.stage === "closed",
    cancel: (isOpen || life.stage === "concluded") && life.interventions === 0,
  };
  return (Object.keys(rules) as CommandType[]).filter((type) => rules[type]);
}
