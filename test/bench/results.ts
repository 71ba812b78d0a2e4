import type { Log } from "../../examples/demo/published/read-log.js";
import { attainmentCases } from "./attainment-cases.js";
import { billingCases } from "./billing-cases.js";
import type { Case } from "./case.js";
import { casesAgainstPeers } from "./cases.js";
import { coldRow } from "./cold.js";
import { casesAgainstSearch, flatCases } from "./cost-cases.js";
import { growthCases } from "./growth-cases.js";
import { logCases } from "./log-cases.js";
import { fastestFirst, roundsOf, spreadOf, spreadOfRatios, type Subject } from "./measure.js";
import { pauseCases } from "./pause-cases.js";
import { queueCases } from "./queue-cases.js";
import { startUpRows } from "./start-up.js";
import type { Library } from "./subjects.js";
import type { Kept, Results, Row, WrongAnswers } from "./table.js";

const [rounds, fewRounds] = [41, 21];
const logIsAbsent = "the event log is not part of this repository (docs/guides/demo-log.md says what it is)";

/** Checks every case's answers, then times them all; without a log, the rows about it are left out and said to be. */
export function resultsOf(library: Library, kept: readonly Kept[], log: Log | undefined): Results {
  const cases = [
    ...[...casesAgainstPeers(library), ...flatCases(library), ...casesAgainstSearch(library)],
    ...[
      ...pauseCases(library),
      ...attainmentCases(library),
      ...queueCases(library),
      ...growthCases(library),
      ...billingCases(library),
    ],
    ...(log === undefined ? [] : logCases(library, log)),
  ];
  const wrongAnswers = cases.flatMap(checkAnswers);
  return {
    node: process.versions.node,
    measured:
      `processor time of the library as built for publishing, in ${rounds} interleaved rounds (${fewRounds} where a call takes ` +
      "long), under TZ=Europe/Rome",
    rows: [...cases.map(rowOf), coldRow(library), ...startUpRows()],
    wrongAnswers,
    kept,
    ...(log === undefined && { leftOut: [`One event of a real log, and one ticket in its attainment: ${logIsAbsent}.`] }),
  };
}

function rowOf(one: Case): Row {
  const [subjectNs = [], ...othersNs] = roundsOf([one.subject, ...one.others], one.instants, one.isLong ? fewRounds : rounds);
  const others = fastestFirst(one.others, othersNs);
  const fastestNs = others[0]?.timesNs ?? [];
  return {
    title: one.title,
    subject: { name: one.subject.name, medianNs: spreadOf(subjectNs).median },
    others: others.map(({ name, medianNs }) => ({ name, medianNs })),
    ratio: one.goal?.kind === "atLeast" ? spreadOfRatios(fastestNs, subjectNs) : spreadOfRatios(subjectNs, fastestNs),
    ...(one.goal !== undefined && { goal: one.goal }),
  };
}

/** The peers' wrong answers; a wrong answer of the library ends the run, for its time would mean nothing. */
function checkAnswers(one: Case): readonly WrongAnswers[] {
  const own = wrongInstants(one.subject, one.checked);
  if (own.length > 0) throw new Error(`${one.title}: ${exampleOf(one, one.subject, own)}`);
  return one.others
    .map((peer) => ({ peer, wrong: wrongInstants(peer, one.checked) }))
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ peer, wrong }) => ({
      title: one.title,
      peer: peer.name,
      checked: one.checked,
      wrong: wrong.length,
      example: exampleOf(one, peer, wrong),
    }));
}

function wrongInstants(subject: Subject, checked: number): readonly number[] {
  const isWrong = (instant: number): boolean => subject.answer(instant) !== subject.expected(instant);
  return Array.from({ length: checked }, (_, instant) => instant).filter(isWrong);
}

function exampleOf({ shown }: Case, { answer, expected }: Subject, [instant = 0]: readonly number[]): string {
  return `for prepared instant ${instant} it is ${shown(expected(instant))}, not ${shown(answer(instant))}`;
}
