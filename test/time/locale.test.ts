import { describe, expect, test } from "vitest";
import { isLocalizedText, localeOf, textIn } from "../../src/time/internal.js";
import { problemsOf, untyped } from "../problem/refusal.js";

describe("localeOf", () => {
  test("the locale defaults to English", () => {
    for (const options of [undefined, null, {}, { locale: undefined }, { locale: null }]) expect(localeOf(options)).toBe("en");
    expect(localeOf({ locale: "it" })).toBe("it");
  });

  test.each(["fr", "EN", "", 5, "constructor"])("the unknown locale %o is refused with the known ones", (locale) => {
    expect(problemsOf(() => localeOf({ locale: untyped(locale) }))).toMatchObject([
      { code: "unknown_locale", path: ["options", "locale"], known: ["en", "it"] },
    ]);
  });
});

test("a localized text is the same in every language, or has one text per language", () => {
  const name = { en: "Christmas Day", it: "Natale" };
  expect([textIn("en", name), textIn("it", name), textIn("it", "Ferragosto")]).toEqual(["Christmas Day", "Natale", "Ferragosto"]);
});

test("a localized text has every language and no other", () => {
  const texts = ["", "Natale", { en: "Christmas Day", it: "Natale" }];
  expect(texts.filter(isLocalizedText)).toEqual(texts);
  const others = [undefined, null, 5, [], {}, { en: "Christmas Day" }, { en: "a", it: 1 }, { en: "a", it: "b", fr: "c" }];
  expect(others.filter(isLocalizedText)).toEqual([]);
});

test("options with a misspelt locale, or a locale in place of the options, are refused instead of answered in English", () => {
  expect(problemsOf(() => localeOf(untyped({ local: "it" })))).toEqual([
    { code: "unknown_field", path: ["options", "local"], field: "local", known: ["locale"], nearest: "locale" },
  ]);
  for (const options of ["it", new Date(0)]) {
    expect(problemsOf(() => localeOf(untyped(options)))).toMatchObject([{ code: "wrong_type", path: ["options"] }]);
  }
});
