import type { SupportPolicySpec } from "../policy/internal.js";

/** The part of a policy that request validation uses; every `SupportPolicy` has it. */
export type RequestPolicy = Pick<SupportPolicySpec, "requests">;

/** A report: one matter that a request is about. */
export interface SupportReport {
  /** One of the policy's kinds, such as `"programError"`. */
  readonly kind: string;
  /** What happened or what is asked; at most 20,000 characters. */
  readonly description: string;
  /** The line number of a program error, as the program shows it; at most 100 characters. */
  readonly lineNumber?: string;
  /** The error message of the program; at most 20,000 characters. */
  readonly errorContent?: string;
  /** The version of the application; at most 100 characters. */
  readonly version?: string;
}

/** The person who asks for support; the policy's operator. */
export interface Requester {
  /** At most 200 characters. */
  readonly name: string;
  /** As typed: 5 to 15 digits with spaces and `+ ( ) - . /` among them, and an extension; at most 40 characters. */
  readonly phone: string;
}

/** A valid support request; section 1 of the policy says what it contains. Its texts are as they were typed. */
export interface SupportRequest {
  /** The customer that the ticket will belong to; at most 200 characters. */
  readonly customer: string;
  /** The application that support is requested for; at most 200 characters. */
  readonly application: string;
  /** The person to call back. */
  readonly operator: Requester;
  /** The e-mail address for answers; at most 254 characters. Absent only if the request came by a channel that needs a reason. */
  readonly sender?: string;
  /** One of the policy's channels, such as `"email"`. */
  readonly channel: string;
  /** Why e-mail could not be used, if the channel needs a reason; at most 2,000 characters. */
  readonly emailUnavailableReason?: string;
  /** An answer is guaranteed only to a request sent to support, or forwarded to it by the expert. */
  readonly addressedTo: "support" | "expert";
  /** The one matter that the request is about. */
  readonly report: SupportReport;
}
