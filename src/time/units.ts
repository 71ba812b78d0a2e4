export const secondMs = 1_000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
/** 24 hours of a wall clock; a real day may have 23 or 25, so this is only ever added to wall time. */
export const dayMs = 86_400_000;
