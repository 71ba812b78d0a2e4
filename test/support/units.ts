/** The lengths that tests count in, written here and not taken from the library, whose own they check. */
export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;
