import type { En16931Document, Party, Seller } from "../en16931.js";

const seller: Seller = {
  name: "ACO Informatica",
  vatNumber: { country: "IT", code: "01234567890" },
  taxCode: "01234567890",
  address: { street: "Via Roma 1", postalCode: "20121", city: "Milano", province: "MI", country: "IT" },
  endpoint: { scheme: "0211", id: "IT01234567890" },
};

const buyer: Party = {
  name: "Musterfirma GmbH",
  vatNumber: { country: "DE", code: "123456789" },
  address: { street: "Hauptstraße 5", postalCode: "10115", city: "Berlin", country: "DE" },
  endpoint: { scheme: "9930", id: "DE123456789" },
};

/** What an app adds to a draft; the numbers are made up. */
export const en16931Sample: En16931Document = {
  number: "2026/12",
  date: "2026-04-30",
  seller,
  buyer,
  buyerReference: "PO-77",
  payment: { dueDate: "2026-05-31", account: "IT60 X054 2811 1010 0000 0123 456" },
};
