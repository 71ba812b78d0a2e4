/** The part of luxon-business-days that is asked; neither it nor luxon brings types. */
declare module "luxon-business-days" {
  export class DateTime {
    static fromISO(text: string): DateTime;
    setupBusiness(setup: { readonly businessDays: readonly number[] }): void;
    plusBusiness(amount: Readonly<Record<string, number>>): DateTime;
    toISO(): string;
  }
}
