import type { PageState } from "./state.js";

/** What the page shows, and the one way to change it. */
export interface Store {
  readonly state: () => PageState;
  /** Shows the page anew with what is changed. */
  readonly update: (change: Partial<PageState>) => void;
}
