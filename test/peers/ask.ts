import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CalendarSpec } from "../../src/index.js";
import type { Peers } from "../bench/peer-types.js";

/** Asked in the peer's process, where it is shown as text: it knows nothing but what it is given. */
type Question<Name extends keyof Peers, Given> = (peer: Peers[Name], given: Given) => unknown;

interface Circumstances<Given> {
  /** The host's zone. Defaults to the desk's. */
  readonly hostZone?: string;
  /** What the question is about, where several are asked alike. */
  readonly given?: Given;
}

type Reply = { readonly id: number } & (
  | { readonly kind: "answer"; readonly answer: unknown }
  | { readonly kind: "noAnswer" }
  | { readonly kind: "error"; readonly message: string }
);

/** What a peer answers. */
export async function answerOf<Name extends keyof Peers, Given>(
  peer: Name,
  desk: CalendarSpec,
  question: Question<Name, Given>,
  circumstances: Circumstances<Given> = {},
): Promise<unknown> {
  const reply = await replyOf(peer, desk, question, circumstances, 30_000);
  if (reply.kind === "answer") return reply.answer;
  throw new Error(reply.kind === "error" ? reply.message : `${peer} did not answer`);
}

/** Whether a peer is still at it after half a second, where others take milliseconds. */
export async function isLeftWaiting<Name extends keyof Peers, Given>(
  peer: Name,
  desk: CalendarSpec,
  question: Question<Name, Given>,
  circumstances: Circumstances<Given> = {},
): Promise<boolean> {
  const reply = await replyOf(peer, desk, question, circumstances, 500);
  if (reply.kind === "error") throw new Error(reply.message);
  return reply.kind === "noAnswer";
}

async function replyOf<Name extends keyof Peers, Given>(
  peer: Name,
  desk: CalendarSpec,
  question: Question<Name, Given>,
  { hostZone = desk.timeZone, given }: Circumstances<Given>,
  limitMs: number,
): Promise<Reply> {
  const child = childIn(hostZone);
  const id = ++asked;
  return new Promise((resolve) => {
    const listen = (reply: Reply): void => {
      if (reply.id !== id) return;
      child.off("message", listen);
      resolve(reply);
    };
    child.on("message", listen);
    child.send({ id, peer, desk, question: question.toString(), given, limitMs });
  });
}

let asked = 0;

/** One process a zone, which ends with this one. */
const children = new Map<string, ChildProcess>();

function childIn(hostZone: string): ChildProcess {
  const known = children.get(hostZone);
  if (known?.connected === true) return known;
  const child = fork(fileURLToPath(new URL("child.js", import.meta.url)), {
    env: { ...process.env, TZ: hostZone },
    execArgv: [],
    serialization: "advanced",
  });
  child.unref();
  child.channel?.unref();
  children.set(hostZone, child);
  return child;
}
