import { expect, test } from "vitest";
import { decodeText } from "./decode.js";

async function decoded(bytes: Uint8Array, pieceSize = bytes.length): Promise<string> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) pieces.push(bytes.subarray(at, at + pieceSize));
  let text = "";
  for await (const piece of decodeText(pieces)) text += piece;
  return text;
}

const text = "ID;Priorità\n1;è urgente €\n";
const utf16 = (isBig: boolean, mark: string): Uint8Array => {
  const bytes = Buffer.from(`${mark}${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16 LE with a byte order mark", utf16(false, "\uFEFF")],
  ["UTF-16 BE with a byte order mark", utf16(true, "\uFEFF")],
  ["UTF-16 LE without a mark", utf16(false, "")],
  ["UTF-16 BE without a mark", utf16(true, "")],
])("text in %s is decoded from any split of its bytes", async (_, bytes) => {
  expect(await decoded(bytes)).toBe(text);
  expect(await decoded(bytes, 17)).toBe(text);
});

test("text that is not UTF-8 is decoded as windows-1252", async () => {
  expect(await decoded(Buffer.from([0x50, 0x72, 0x69, 0x6f, 0x72, 0x69, 0x74, 0xe0, 0x20, 0x80]))).toBe("Priorità €");
});

test("a letter of windows-1252 after pieces of ASCII is decoded as one", async () => {
  const bytes = Buffer.concat([Buffer.from("ID;Text\n".repeat(20)), Buffer.from([0xe0, 0x20, 0xe8])]);
  expect(await decoded(bytes, 17)).toBe(`${"ID;Text\n".repeat(20)}à è`);
  expect(await decoded(Buffer.from([0x41, 0x42, 0xc3]), 2)).toBe("ABÃ");
});

test("a letter of UTF-8 that a piece cuts after ASCII is decoded whole", async () => {
  const bytes = Buffer.from(`${"a".repeat(15)}€ è`);
  for (const size of [1, 2, 16, 17]) expect(await decoded(bytes, size)).toBe(`${"a".repeat(15)}€ è`);
});

test.each([
  ["with a byte order mark", Buffer.from("\uFEFFa"), "a\uFFFD b"],
  ["with a letter before it", Buffer.from("à"), "à\uFFFD b"],
])("one byte that is not UTF-8 does not change the encoding of a file %s", async (_, start, expected) => {
  expect(await decoded(Buffer.concat([start, Buffer.from([0xe9, 0x20, 0x62])]))).toBe(expected);
});
