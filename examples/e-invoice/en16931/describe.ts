import type { InvoiceLine, LocalizedText } from "trouble-ticket";

export type LinePart = InvoiceLine["parts"][number];

/** Name (BT-153) and description (BT-154) of what was sold. */
export interface LineText {
  readonly name: string;
  readonly description?: string;
}

/** The text of a line for a part of a charge; an app may replace it. */
export type Describe = (line: InvoiceLine, part: LinePart) => LineText;

type Language = "en" | "it";

/** The text in a language, with the policy's labels of modes and bands. */
export function describeIn(language: Language): Describe {
  const { parts, band: bandWord, ticket, of, from } = words[language];
  return (line, part) => {
    const partial = part.kind === "partial" ? `${parts.partial}: ` : "";
    switch (line.kind) {
      case "item":
        return { name: `${partial}${line.description}`, description: `${ticket} ${line.ticketNumber}` };
      case "fee":
        return { name: `${partial}${line.description}`, description: `${from} ${line.period.from}` };
      case "work": {
        const { mode, bands = {} } = line.labels;
        const band = part.band === undefined ? "" : `, ${bandWord} ${labelText(bands[part.band] ?? part.band, language)}`;
        return {
          name: `${parts[part.kind]}, ${labelText(mode, language)}${band}`,
          description: `${ticket} ${line.ticketNumber} ${of} ${line.date}`,
        };
      }
    }
  };
}

interface Words {
  readonly parts: Readonly<Record<LinePart["kind"], string>>;
  readonly band: string;
  readonly ticket: string;
  readonly of: string;
  readonly from: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    parts: {
      time: "Support",
      firstPeriod: "First period of support",
      callOutFee: "Call-out fee",
      ticket: "Support by the ticket",
      item: "Material",
      fee: "Fee",
      partial: "Partial credit",
    },
    ...{ band: "band", ticket: "Ticket", of: "of", from: "From" },
  },
  it: {
    parts: {
      time: "Assistenza",
      firstPeriod: "Primo periodo di assistenza",
      callOutFee: "Diritto di chiamata",
      ticket: "Assistenza a ticket",
      item: "Materiale",
      fee: "Canone",
      partial: "Storno parziale",
    },
    ...{ band: "fascia", ticket: "Ticket", of: "del", from: "Dal" },
  },
};

function labelText(label: LocalizedText, language: Language): string {
  return typeof label === "string" ? label : label[language];
}
