import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XmlDocument, XsdValidator, xmlRegisterInputProvider, XmlBufferInputProvider } from "libxml2-wasm";
import { sharedFile } from "./shared.js";

/** The errors that the official schema finds in a document; undefined where the schema is absent. */
export function schemaErrors(): ((xml: string) => readonly string[]) | undefined {
  const schema = sharedFile("fatturapa/Schema_VFPR12_v1.2.3.xsd");
  const signature = sharedFile("fatturapa/xmldsig-core-schema.xsd");
  if (schema === undefined || signature === undefined) return undefined;
  const address = "http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd";
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [address]: new TextEncoder().encode(signature) }));
  return errorsBy(XsdValidator.fromDoc(XmlDocument.fromString(schema)));
}

const ciiFolder = new URL("../node_modules/@stackforge-eu/factur-x/schema/en16931/", import.meta.url);

/** The errors that the schema of Factur-X, profile EN 16931, finds in a Cross Industry Invoice. @stackforge-eu/factur-x has it. */
export const ciiErrors = ciiSchemaErrors();

function ciiSchemaErrors(): (xml: string) => readonly string[] {
  const name = "FACTUR-X_EN16931";
  const types = ["QualifiedDataType", "ReusableAggregateBusinessInformationEntity", "UnqualifiedDataType"];
  const files = [name, ...types.map((type) => `${name}_${type}_100`)].map((file) => `${file}.xsd`);
  const read = (file: string): Buffer => readFileSync(fileURLToPath(new URL(file, ciiFolder)));
  xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files.map((file) => [file, read(file)]))));
  return errorsBy(XsdValidator.fromDoc(XmlDocument.fromBuffer(read(`${name}.xsd`), { url: `${name}.xsd` })));
}

function errorsBy(validator: XsdValidator): (xml: string) => readonly string[] {
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return (
        (error as { readonly details?: readonly { readonly message: string }[] }).details?.map(({ message }) => message) ?? [
          String(error),
        ]
      );
    } finally {
      document.dispose();
    }
  };
}
