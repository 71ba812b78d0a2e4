import { describe, expect, test } from "vitest";
import { readArguments } from "./arguments.js";

describe("the demo's arguments", () => {
  test("without any, the sample is shown in English", () => {
    expect(readArguments([])).toEqual({ ok: true, wanted: { locale: "en", json: false, help: false } });
  });

  test("-h is --help", () => {
    expect(readArguments(["-h"])).toEqual(readArguments(["--help"]));
  });

  test("a log, a case, holidays and a language are read in either spelling", () => {
    const wanted = { log: "log.csv", explain: "Case 17", holidays: "it", locale: "it", json: false, help: false };
    const apart = ["--log", "log.csv", "--explain", "Case 17", "--holidays", "it", "--locale", "it"];
    const joined = ["--log=log.csv", "--explain=Case 17", "--holidays=it", "--locale=it"];
    expect([readArguments(apart), readArguments(joined)]).toEqual([
      { ok: true, wanted },
      { ok: true, wanted },
    ]);
  });

  test("a file whose name begins with a dash can be given after an equals sign", () => {
    expect(readArguments(["--log=--odd"])).toEqual({
      ok: true,
      wanted: { log: "--odd", locale: "en", json: false, help: false },
    });
  });

  test("a mapping, a policy, a metric, an instant and JSON are read", () => {
    const argv = ["--log", "a.csv", "--map", "m.json", "--policy", "p.json", "--metric", "resolution", "--now", "2026-03-02Z"];
    expect(readArguments([...argv, "--json"])).toEqual({
      ok: true,
      wanted: {
        ...{ log: "a.csv", map: "m.json", policy: "p.json", metric: "resolution", now: "2026-03-02Z" },
        ...{ locale: "en", json: true, help: false },
      },
    });
    expect(readArguments(["--log", "a.csv", "--write-map", "m.json"])).toMatchObject({
      ok: true,
      wanted: { writeMap: "m.json" },
    });
  });

  test.each([
    [["--lgo", "a.csv"], "unknown option --lgo"],
    [["-l"], "unknown option -l"],
    [["--__proto__=1"], "unknown option --__proto__"],
    [["a.csv"], 'unexpected argument "a.csv"'],
    [["--", "a.csv"], 'unexpected argument "a.csv"'],
    [["--log"], "--log needs a value"],
    [["--log="], "--log needs a value"],
    [["--log", ""], "--log needs a value"],
    [["--log", "--holidays", "it"], "--log needs a value"],
    [["--log", "a", "--log", "b"], "--log is given twice"],
    [["--help=yes"], "--help takes no value"],
    [["--locale", "fr"], 'unknown locale "fr"; it is en or it'],
    [["--holidays", "de"], 'unknown holidays "de"; only Italy\'s are known, as it'],
    [["--json"], "--json needs --log, the file to read"],
    [["--map", "map.json"], "--map needs --log, the file to read"],
    [["--json=yes", "--log", "a"], "--json takes no value"],
    [
      ["--log", "a", "--map", "b", "--write-map", "c"],
      "--write-map writes a proposed mapping; with --map there is none to propose",
    ],
    [["--log", "a", "--json", "--explain", "b"], "--json and --explain exclude each other"],
    [["--explain", "Case 17"], "--explain needs --log, the file to read"],
  ])("%j is refused in one line", (argv, fault) => {
    expect(readArguments(argv)).toEqual({ ok: false, fault });
  });
});
