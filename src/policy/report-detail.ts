/** What a report may have to tell beside its description. */
export type ReportDetail = "lineNumber" | "errorContent" | "version";

/** Every detail that a kind of report may require. */
export const reportDetails: readonly ReportDetail[] = ["lineNumber", "errorContent", "version"];
