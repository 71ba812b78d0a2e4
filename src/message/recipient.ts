import { showValue, SupportError } from "../error/index.js";

/** One address, of nothing that a header would read as a second one, a name or another header. */
const oneAddress = /^[^\s\p{Cc}\p{Cf}\p{Cs}@,;:<>()[\]\\"]+@[^\s\p{Cc}\p{Cf}\p{Cs}@,;:<>()[\]\\"]+$/u;
const mostCharacters = 254;

/**
 * The address the request came from; throws `invalid_email` for what is not one address. To mend it would be to write to
 * somebody else.
 */
export function recipientOf(sender: string): string {
  if (sender.length <= mostCharacters && oneAddress.test(sender)) return sender;
  throw new SupportError({ code: "invalid_email", path: ["ticket", "request", "sender"], value: showValue(sender) });
}
