import { XmlDocument, XsdValidator, xmlRegisterInputProvider, XmlBufferInputProvider } from "libxml2-wasm";
import { sharedFile } from "./shared.js";

/** The errors that the official schema finds in a document; undefined where the schema is absent. */
export function schemaErrors(): ((xml: string) => readonly string[]) | undefined {
  const schema = sharedFile("fatturapa/Schema_VFPR12_v1.2.3.xsd");
  const signature = sharedFile("fatturapa/xmldsig-core-schema.xsd");
  if (schema === undefined || signature === undefined) return undefined;
  const address = "http://www.w3.org/TR/2002/REC-xmldsig-core-20020212/xmldsig-core-schema.xsd";
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [address]: new TextEncoder().encode(signature) }));
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));
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
