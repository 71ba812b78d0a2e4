import { describe, expect, test } from "vitest";
import { readArguments } from "./arguments.js";

describe("the demo's arguments", () => {
  test("without any, the sample is shown in English", () => {
    expect(readArguments([])).toEqual({ ok: true, wanted: { locale: "en", help: false } });
  });

  test("a log, a case, holidays and a language are read in either spelling", () => {
    const wanted = { log: "log.csv", explain: "Case 17", holidays: "it", locale: "it", help: false };
    const apart = ["--log", "log.csv", "--explain", "Case 17", "--holidays", "it", "--locale", "it"];
    const joined = ["--log=log.csv", "--explain=Case 17", "--holidays=it", "--locale=it"];
    expect([readArguments(apart), readArguments(joined)]).toEqual([
      { ok: true, wanted },
      { ok: true, wanted },
    ]);
  });

  test("a file whose name begins with a dash can be given after an equals sign", () => {
    expect(readArguments(["--log=--odd"])).toEqual({ ok: true, wanted: { log: "--odd", locale: "en", help: false } });
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
    [["--explain", "Case 17"], "--explain needs --log, the log that has the case"],
  ])("%j is refused in one line", (argv, fault) => {
    expect(readArguments(argv)).toEqual({ ok: false, fault });
  });
});
