import rails from "rails-timezone";
import { describe, expect, test } from "vitest";
import { WINDOWS_TO_IANA_MAP } from "windows-iana";
import { ianaZone } from "../hours/zone-names.js";

describe("the name of a time zone", () => {
  test.each([
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["Eastern Standard Time", "America/New_York"],
    ["Pacific Time (US & Canada)", "America/Los_Angeles"],
    ["Chennai", "Asia/Kolkata"],
    ["Samoa", "Pacific/Apia"],
    ["Europe/Rome", "Europe/Rome"],
    ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["/citadel.org/20190914_1/Europe/Rome", "Europe/Rome"],
    ["/freeassociation.sourceforge.net/America/Indiana/Indianapolis", "America/Indiana/Indianapolis"],
  ])("%s is %s", (name, zone) => {
    expect(ianaZone(name)).toBe(zone);
  });

  test("a name of Windows that several countries share is decided by the territory", () => {
    expect(ianaZone("W. Europe Standard Time", "AT")).toBe("Europe/Vienna");
    expect(ianaZone("W. Europe Standard Time", "IT")).toBe("Europe/Rome");
  });

  test.each(["", "Middle Earth", "+01:00", "(UTC+01:00) Rome"])("%j is no zone", (name) => {
    expect(ianaZone(name)).toBeUndefined();
  });

  test("every name of Rails and Windows has a zone that this runtime knows", () => {
    const windows = [...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName))];
    expect([rails.list().length, windows.length].every((count) => count > 130)).toBe(true);
    expect([...rails.list(), ...windows].filter((name) => ianaZone(name) === undefined)).toEqual([]);
  });
});
