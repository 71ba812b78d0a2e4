import { showValue, SupportError, type ProblemPath } from "../problem/internal.js";

/** One address, of nothing that a header would read as a second one, a name or another header. */
const oneAddress = /^[^\s\p{Cc}\p{Cf}\p{Cs}@,;:<>()[\]\\"]+@[^\s\p{Cc}\p{Cf}\p{Cs}@,;:<>()[\]\\"]+$/u;
const mostCharacters = 254;

/** Whether a text is one address and nothing else. */
export function isOneAddress(text: string): boolean {
  return text.length <= mostCharacters && oneAddress.test(text);
}

/** An address to write to; throws `invalid_email` for what is not one address. To mend it would be to write to somebody else. */
export function recipientOf(address: string | undefined, path: ProblemPath): string {
  if (address !== undefined && isOneAddress(address)) return address;
  throw new SupportError({ code: "invalid_email", path, value: showValue(address) });
}
