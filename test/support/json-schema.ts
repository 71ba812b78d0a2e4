import { Ajv2020 } from "ajv/dist/2020.js";
import * as z from "zod/mini";

/** Whether data is accepted by the JSON Schema of a schema, as editors and other languages check it. */
export function validatorOf(schema: z.ZodMiniType, io: "input" | "output"): (data: unknown) => boolean {
  const formats = { email: true, "idn-email": true } as const;
  return new Ajv2020({ strict: false, allErrors: false, formats }).compile(z.toJSONSchema(schema, { io }));
}
