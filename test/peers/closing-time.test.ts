import { expect, test } from "vitest";
import { answerOf } from "./ask.js";
import { officeDesk } from "./desks.js";
import { isOpenAt, openingFrom } from "./right.js";

/** Friday 18:00: the hours say 14:00–18:00, so the last open instant is the one before. */
const closing = "2026-03-06T18:00+01:00";

test("dayjs-business-time 1.0.4 says that the desk is open at closing time and opens again at once", async () => {
  const peer = await answerOf("dayjs-business-time", officeDesk, (dayjs) => {
    const at = dayjs("2026-03-06T18:00+01:00");
    return [at.isBusinessTime(), at.nextBusinessTime().format()];
  });
  expect(peer).toEqual([true, "2026-03-06T18:00:00+01:00"]);
  expect([isOpenAt(officeDesk, closing), openingFrom(officeDesk, closing)]).toEqual([false, "2026-03-09T08:30:00+01:00"]);
});

test("moment-business-time 2.0.0 says that the desk is open at closing time, and finds no next change", async () => {
  // The next change after Friday 18:00 is the opening on Monday 08:30.
  const peer = await answerOf("moment-business-time", officeDesk, (moment) => {
    const at = moment("2026-03-06T18:00+01:00");
    return [at.isWorkingTime(), at.nextWorkingTime().format(), at.nextTransitionTime()];
  });
  expect(peer).toEqual([true, "2026-03-06T18:00:00+01:00", undefined]);
  expect([isOpenAt(officeDesk, closing), openingFrom(officeDesk, closing)]).toEqual([false, "2026-03-09T08:30:00+01:00"]);
});
