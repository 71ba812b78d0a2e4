import { describe, expect, test } from "vitest";
import { acoPolicy, parseRequest } from "../../src/index.js";
import { isEmailAddress } from "../../src/request/internal.js";
import { question } from "./a-request.js";
import { faults, refused } from "./refused.js";

const withPhone = (phone: unknown): unknown => ({ ...question, operator: { ...question.operator, phone } });

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
    "anna@mail.2day.example",
    `a@${"b".repeat(63)}.example`,
  ])("the address %j is accepted", (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  test.each([
    ["two addresses", "a@b.example,c@d.example"],
    ["two addresses with a semicolon", "a@b.example;c@d.example"],
    ["a second at sign", "a@b@c.example"],
    ["a second domain", "a@b.example@c.example"],
    ["half-width letters of another script", "ｱﾝﾅ@bianchi.example"],
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
    ["an IP address that ends in two digits", "a@192.0.2.10"],
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

describe("a telephone number", () => {
  const plausible = [
    ...["+39 0254123422", "0233490892", "(02) 5412.3422", "02/5412-3422", "12345", "+123456789012345", "  1 2 3 4 5  "],
    ...["+39\u00A002\u00A05412\u00A03422", "+39\u202F02\u202F54123422", "02\u20115412\u20113422", "\u202A+39 02 5412 3422\u202C"],
    ...["02 5412 3422 ext. 7", "02 5412 3422 x7", "02 5412 3422 #7", "02 5412 3422, interno 12", "+39-02-54123422;ext=7"],
  ];
  test.each(plausible)("the telephone number %j is accepted and kept as typed", (phone) => {
    expect(parseRequest(acoPolicy, withPhone(phone)).operator.phone).toBe(phone);
  });

  const implausible = ["1234", "1234567890123456", "call me", "+()-./", "02\n54123422", "02\t54123422", "０２５４１２３４２２"];
  test.each([...implausible, "02 5412 3422 ext.", "ext. 12345", "02 5412 3422 ext. 1234567", "02\u200B54123422"])(
    "the telephone number %j is refused",
    (phone) => {
      expect(faults(withPhone(phone))).toEqual(["invalid_phone operator/phone"]);
    },
  );
});

describe("the sender's address", () => {
  test.each(["anna@bianchi.example", "a.b+c@x-y.co.uk", "o'neil@example.com"])("the sender %j is accepted", (sender) => {
    expect(parseRequest(acoPolicy, { ...question, sender }).sender).toBe(sender);
  });

  const twoLines = "anna@bianchi.example\r\nBcc: all@example.com";
  test.each(["anna", "anna@", "@bianchi.example", "a b@c.example", " a@b.example", twoLines])(
    "the sender %j is refused",
    (sender) => {
      expect(faults({ ...question, sender })).toEqual(["invalid_email sender"]);
    },
  );

  test("a sender has at most 254 characters", () => {
    const sender = `anna@${"a".repeat(62)}.${"b".repeat(59)}.${"c".repeat(60)}.${"d".repeat(60)}.com`;
    expect(sender).toHaveLength(253);
    expect(faults({ ...question, sender: `x${sender}` })).toEqual([]);
    expect(refused({ ...question, sender: `xx${sender}` })).toEqual([
      { code: "text_too_long", path: ["sender"], length: 255, limit: 254 },
    ]);
  });
});

describe("names without a visible character", () => {
  test.each(["\u200B", "\u2060\u200D", "\u3164", "\u2800", "\u00AD", "\uFEFF", "\u{E0041}"])(
    "the name %j counts as missing",
    (name) => {
      expect(faults({ ...question, customer: name, operator: { ...question.operator, name } })).toEqual([
        "missing_field customer",
        "missing_field operator/name",
      ]);
    },
  );

  test("a name that is null is missing, and one that is an empty list is no text", () => {
    expect(faults({ ...question, customer: null })).toEqual(["missing_field customer"]);
    expect(faults({ ...question, customer: [] })).toEqual(["wrong_type customer"]);
  });

  test("a name with a visible character is kept as typed", () => {
    const name = "\u200BAnna\u200D";
    expect(parseRequest(acoPolicy, { ...question, operator: { ...question.operator, name } }).operator.name).toBe(name);
  });
});
