/** The part of moment-business-time 2.0.0 that the benchmark calls; the package brings no types. */
declare module "moment-business-time" {
  import type { Moment } from "moment";

  interface WorkingMoment extends Moment {
    addWorkingTime(amount: number, unit: "minutes" | "hours"): WorkingMoment;
    /** Below zero where the other is the later. */
    workingDiff(other: WorkingMoment, unit: "minutes"): number;
  }

  const moment: {
    (at: Date): WorkingMoment;
    updateLocale(locale: string, data: { readonly workinghours: Readonly<Record<number, readonly string[] | null>> }): void;
  };
  export = moment;
}
