/** Units of time for tests. They are not imported from the library, because tests check those. */
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;
