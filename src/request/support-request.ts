/** What is asked for or reported: one matter, as the policy wants each request to carry one. */
export interface SupportReport {
  /** One of the policy's kinds, such as `"programError"`. */
  readonly kind: string;
  /** At most 20,000 characters. */
  readonly description: string;
  /** The line number of a program error, as the program shows it; at most 100 characters. */
  readonly lineNumber?: string;
  /** What the program said; at most 20,000 characters. */
  readonly errorContent?: string;
  /** The version of the application; at most 100 characters. */
  readonly version?: string;
}

/** The person who asks for support. */
export interface Operator {
  /** At most 200 characters. */
  readonly name: string;
  /** As typed: 5 to 15 digits, with spaces and `+ ( ) - . /` among them; at most 40 characters. */
  readonly phone: string;
}

/** A request for support with all that the policy's section 1 wants in it; its texts are as they were typed. */
export interface SupportRequest {
  /** Who the ticket will belong to; at most 200 characters. */
  readonly customer: string;
  /** The application that support is requested for; at most 200 characters. */
  readonly application: string;
  readonly operator: Operator;
  /** The e-mail address that answers go to; at most 254 characters. */
  readonly sender: string;
  /** How the request came: one of the policy's channels, such as `"email"`. */
  readonly channel: string;
  /** Why e-mail could not be used, where the channel needs a reason; at most 2,000 characters. */
  readonly emailUnavailableReason?: string;
  /** A request that went to one expert's address alone is promised no answer until it is forwarded to support. */
  readonly addressedTo: "support" | "expert";
  readonly report: SupportReport;
}
