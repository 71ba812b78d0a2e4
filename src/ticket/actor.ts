/** Who did something: the customer, one of the provider's people, or a program. */
export interface Actor {
  readonly kind: "customer" | "expert" | "system";
  readonly name: string;
}
