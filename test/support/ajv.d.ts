/** The part of ajv that the tests use. */
declare module "ajv/dist/2020.js" {
  export class Ajv2020 {
    public constructor(options: {
      readonly strict: boolean;
      readonly allErrors: boolean;
      readonly formats: Readonly<Record<string, true>>;
    });
    public compile(schema: object): (data: unknown) => boolean;
  }
}
