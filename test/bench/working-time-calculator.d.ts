/** The part of working-time-calculator that is asked; the package brings no types. */
declare module "working-time-calculator" {
  class WorkingTimeCalculator {
    calcMinutesBetween(from: string, to: string): number;
  }
  export = WorkingTimeCalculator;
}
