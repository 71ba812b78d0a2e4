import { describe, expect, test } from "vitest";
import { isEmailAddress } from "../../src/request/internal.js";

describe("an e-mail address", () => {
  test.each([
    "user&user@example.com",
    "SRS0=HHH=TT=example.org=alice@forwarder.example",
    "prvs=2026abc=anna@bianchi.example",
    "info@xn--e1aybc.xn--p1ai",
    "инфо@тест.рф",
    "josé@bianchi.example",
    "jose\u0301@bianchi.example",
    "anna@münchen.example",
    "info@col·legi.cat",
    "用户@例子.广告",
    "o'neil+tag/1@sub-domain.example.co.uk",
    "{a|b}~!#$%*?^`_@example.com",
    "1@2.example",
    "❤@i❤.ws",
  ])("the address %j is accepted", (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  test.each([
    ["two addresses", "a@b.example,c@d.example"],
    ["two addresses with a semicolon", "a@b.example;c@d.example"],
    ["a second at sign", "a@b@c.example"],
    ["a full-width semicolon", "a@b.example；c"],
    ["a full-width comma", "a@b.example，c"],
    ["a full-width at sign", "a＠b.example"],
    ["an ideographic full stop", "a@b。example"],
    ["full-width letters", "ａｎｎａ@bianchi.example"],
    ["a ligature that becomes letters", "ﬁnance@bianchi.example"],
    ["the Kelvin sign, which becomes K", "\u212Aate@bianchi.example"],
    ["a superscript digit", "a²@bianchi.example"],
    ["a zero-width space", "an\u200Bna@bianchi.example"],
    ["a soft hyphen in the domain", "anna@bian\u00ADchi.example"],
    ["a Hangul filler", "anna\u3164@bianchi.example"],
    ["a blank Braille pattern", "anna\u2800@bianchi.example"],
    ["a direction override", "anna@bianchi.example\u202E"],
    ["a tag character", "anna\u{E0041}@bianchi.example"],
    ["a no-break space", "anna\u00A0b@bianchi.example"],
    ["a header", "a@b.example\r\nBcc: c@d.example"],
    ["a NUL", "a\0@b.example"],
    ["a lone surrogate", "a\uD800@b.example"],
    ["an encoded word", "=?utf-8?q?a?=@b.example"],
    ["a display name", "Anna <a@b.example>"],
    ["a quoted local part", '"a b"@c.example'],
    ["a comment", "a(b)@c.example"],
    ["an address literal", "a@[192.0.2.1]"],
    ["an IP address as domain", "a@192.0.2.1"],
    ["a group", "team:a@b.example"],
    ["a backslash", "a\\b@c.example"],
    ["no local part", "@b.example"],
    ["no domain", "a@"],
    ["a single label", "a@localhost"],
    ["a trailing dot", "a@b.example."],
    ["a leading dot", ".a@b.example"],
    ["two dots in a row", "a..b@c.example"],
    ["an empty label", "a@b..example"],
    ["a label that begins with a hyphen", "a@-b.example"],
    ["a label of 64 characters", `a@${"b".repeat(64)}.example`],
    ["an underscore in the domain", "a@b_c.example"],
    ["more than 254 characters", `${"a".repeat(250)}@b.example`],
    ["nothing", ""],
  ])("an address with %s is refused", (_, address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
