import type { BusinessCalendar } from "../calendar/internal.js";
import type { Promising } from "./promises.js";

/**
 * As much of a support policy as due dates need. Every `SupportPolicy` is one; an app that wants deadlines alone can write it by
 * hand, `{ calendar: businessCalendar({ … }), priorities: { … } }`, and then loads no schema library.
 */
export interface SlaPolicy extends Promising {
  readonly calendar: BusinessCalendar;
}
