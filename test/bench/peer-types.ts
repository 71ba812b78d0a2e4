import type { PriorityQueue } from "@datastructures-js/priority-queue";
import type * as dateFns from "date-fns";
import type * as dateFnsTz from "date-fns-tz";
import type dayjs from "dayjs";
import type {} from "dayjs-business-days2";
import type {} from "dayjs-business-time";
import type {} from "dayjs/plugin/timezone.js";
import type { Heap } from "heap-js";
import type { DateTime } from "luxon-business-days";
import type moment from "moment";
import type momentBusinessDays from "moment-business-days";
import type OpeningHours from "opening_hours";
import type WorkingTimeCalculator from "working-time-calculator";

/** What a question about each peer is put to. */
export interface Peers {
  readonly "dayjs-business-time": typeof dayjs;
  readonly "dayjs-business-time with dayjs's zones": typeof dayjs;
  readonly "moment-business-time": (at: string) => WorkingMoment;
  /** One calculator with the desk's hours in the desk's zone. */
  readonly "working-time-calculator": WorkingTimeCalculator;
  readonly "dayjs-business-days2": typeof dayjs;
  readonly "moment-business-days": typeof momentBusinessDays;
  readonly "luxon-business-days": typeof DateTime;
  readonly opening_hours: typeof OpeningHours;
  readonly "date-fns": typeof dateFns;
  readonly "date-fns-tz": typeof dateFnsTz;
  readonly "heap-js": typeof Heap;
  readonly "@datastructures-js/priority-queue": typeof PriorityQueue;
}

/** The part of moment-business-time that is asked; the package brings no types. */
interface WorkingMoment extends moment.Moment {
  addWorkingTime(amount: number, unit: "minutes" | "hours" | "days"): WorkingMoment;
  subtractWorkingTime(amount: number, unit: "minutes"): WorkingMoment;
  isWorkingTime(): boolean;
  nextWorkingTime(): WorkingMoment;
  nextTransitionTime(): { readonly transition: "open" | "close"; readonly moment: WorkingMoment } | undefined;
  /** As `diff`: above zero where the other is the earlier. */
  workingDiff(other: WorkingMoment, unit: "minutes"): number;
}
