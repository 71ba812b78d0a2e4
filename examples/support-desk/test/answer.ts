/** The fields of answers that the tests read; each answer has some of them. */
export interface Body {
  readonly number: string;
  readonly priority: string & { readonly name: string };
  readonly version: number;
  readonly events: readonly string[];
  readonly next: readonly string[];
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  readonly queue: readonly { readonly number: string; readonly rank: number }[];
  readonly place: number;
  readonly deadLetters: readonly { readonly place: number; readonly subject: string; readonly error: string }[];
  readonly sla: { readonly intervention: { readonly dueAt: string } };
  readonly interventions: readonly { readonly done: string }[];
  readonly processingMs: number;
  readonly notes: readonly { readonly text: string }[];
  readonly statements: readonly {
    readonly customer: { readonly id: string };
    readonly totals: { readonly gross: string };
    readonly draft?: object;
  }[];
  readonly packs: readonly { readonly agreement: string; readonly remainingMinutes: number }[];
  readonly overall: Figures;
  readonly byPriority: { readonly standard: Figures };
}

interface Figures {
  readonly count: number;
  readonly met: number;
  readonly pending: number;
  readonly attained: number;
}

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export async function answered(sent: Promise<Response>): Promise<Answer> {
  const response = await sent;
  const text = await response.text();
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json") === true;
  const body = JSON.parse(isJson ? text : "{}") as Body;
  return { status: response.status, headers: response.headers, text, body };
}
