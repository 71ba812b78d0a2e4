import { describe, expect, test } from "vitest";
import { acoPolicySpec, safeParsePolicy } from "../../../src/index.js";
import { bandSchema, distinctNames, distinctOf, entryName } from "../../../src/policy/parts/schema.js";
import { faultsOf } from "../../problem/refusal.js";
import { validatorOf } from "../../support/json-schema.js";

/** The codes and paths of the problems of a policy with one part replaced by JSON. */
function faults(part: "priorities" | "modes" | "causes" | "calendar" | "invoicing", json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  const reading = safeParsePolicy({ ...acoPolicySpec, [part]: value });
  return reading.ok ? [] : faultsOf(reading.problems);
}

describe("a key named __proto__ is refused everywhere", () => {
  test("__proto__ among the sections of a policy is an unknown field", () => {
    const data: unknown = JSON.parse(`{"__proto__":{"admin":true},${JSON.stringify(acoPolicySpec).slice(1)}`);
    const reading = safeParsePolicy(data);
    expect(reading).toMatchObject({ ok: false, problems: [{ code: "unknown_field", path: ["__proto__"], field: "__proto__" }] });
  });

  test("__proto__ as the name of a priority is an invalid name", () => {
    expect(faults("priorities", '{"__proto__":{"rank":1,"label":"x","targets":{}}}')).toEqual([
      "invalid_name priorities/__proto__",
    ]);
  });

  test("__proto__ as the name of a mode is an invalid name", () => {
    expect(faults("modes", '{"__proto__":{"label":"x","blockMinutes":30}}')).toEqual(["invalid_name modes/__proto__"]);
  });

  test("__proto__ as the name of a cause is an invalid name", () => {
    expect(faults("causes", '{"__proto__":{"label":"x","warranty":true}}')).toEqual(["invalid_name causes/__proto__"]);
  });

  test("__proto__ in a priority, its targets or a target is refused", () => {
    expect(faults("priorities", '{"a":{"rank":1,"label":"x","targets":{},"__proto__":{}}}')).toEqual([
      "unknown_field priorities/a/__proto__",
    ]);
    expect(faults("priorities", '{"a":{"rank":1,"label":"x","targets":{"__proto__":{"hours":4}}}}')).toEqual([
      "unknown_metric priorities/a/targets/__proto__",
    ]);
    expect(faults("priorities", '{"a":{"rank":1,"label":"x","targets":{"intervention":{"__proto__":{"hours":4}}}}}')).toEqual([
      "invalid_target priorities/a/targets/intervention",
    ]);
  });

  test("an unknown name with null in targets or a target is refused, __proto__ included", () => {
    for (const name of ["__proto__", "constructor", "extra"]) {
      expect(faults("priorities", `{"a":{"rank":1,"label":"x","targets":{"${name}":null}}}`)).toEqual([
        `unknown_metric priorities/a/targets/${name}`,
      ]);
      expect(faults("priorities", `{"a":{"rank":1,"label":"x","targets":{"intervention":{"hours":4,"${name}":null}}}}`)).toEqual([
        "invalid_target priorities/a/targets/intervention",
      ]);
    }
  });

  test("__proto__ in a mode or the invoicing is an unknown field", () => {
    expect(faults("modes", '{"a":{"label":"x","blockMinutes":30,"__proto__":{}}}')).toEqual(["unknown_field modes/a/__proto__"]);
    expect(faults("invoicing", '{"endOfMonthsAfter":1,"__proto__":{}}')).toEqual(["unknown_field invoicing/__proto__"]);
  });

  test("__proto__ in the calendar, its weekly hours or exceptions is refused", () => {
    const week = '"timeZone":"Europe/Rome","weeklyHours":{"mon":[["09:00","17:00"]]';
    expect(faults("calendar", `{${week}},"__proto__":{}}`)).toEqual(["unknown_field calendar/__proto__"]);
    expect(faults("calendar", `{${week},"__proto__":[]}}`)).toEqual(["unknown_field calendar/weeklyHours/__proto__"]);
    expect(faults("calendar", `{${week}},"exceptions":{"__proto__":[]}}`)).toEqual([
      "invalid_local_date calendar/exceptions/__proto__",
    ]);
  });
});

test("constructor and toString are valid names of entries", () => {
  const reading = safeParsePolicy({
    ...acoPolicySpec,
    priorities: {
      constructor: { rank: 1, label: "Constructor", targets: {} },
      toString: { rank: 2, label: "To string", targets: {} },
    },
  });
  expect(reading.ok && Object.keys(reading.value.priorities)).toEqual(["constructor", "toString"]);
});

describe("the JSON Schema of names", () => {
  test("a name has letters, digits, _ and -, and a letter first", () => {
    const accepted = ["a", "Z9", "after-hours_2"];
    const refused = ["", "9a", "-a", "very urgent", "a.b", "é", 5, null];
    expect([...accepted, ...refused].filter(validatorOf(entryName, "input"))).toEqual(accepted);
  });

  test("a list of names has no name twice and no invalid one", () => {
    const accepted = [[], ["urgent"], ["urgent", "low"]];
    const refused = [["urgent", "urgent"], ["very urgent"], [5], "urgent", null, {}];
    expect([...accepted, ...refused].filter(validatorOf(distinctNames(0), "input"))).toEqual(accepted);
    expect(accepted.filter(validatorOf(distinctNames(1), "input"))).toEqual(accepted.slice(1));
  });

  test("a band's days and hours have at least one entry", () => {
    const bandWith = (condition: object): unknown => ({ name: "night", label: "Night", when: [condition] });
    const accepted = [{ days: ["sun"] }, { hours: [["22:00", "06:00"]] }, {}].map(bandWith);
    const refused = [{ days: [] }, { hours: [] }].map(bandWith);
    expect([...accepted, ...refused].filter(validatorOf(bandSchema, "input"))).toEqual(accepted);
    expect([...accepted, ...refused].filter((band) => bandSchema.safeParse(band).success)).toEqual(accepted);
  });

  test("a list of known values has none twice and no other", () => {
    const accepted = [[], ["mon"], ["tue", "mon"]];
    const refused = [["mon", "mon"], ["sun"], [1], "mon", null];
    expect([...accepted, ...refused].filter(validatorOf(distinctOf(["mon", "tue"], 0), "input"))).toEqual(accepted);
    expect(accepted.filter(validatorOf(distinctOf(["mon", "tue"], 1), "input"))).toEqual(accepted.slice(1));
  });
});
