/** Wall time in milliseconds: the date and time of day of a local clock, read as if they were UTC. */
export type WallMs = number;

export const secondMs = 1_000;
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
/** 24 hours of wall time. A real day may have 23 or 25, so this is added to wall time only. */
export const dayMs = 86_400_000;
