import type { Locale, StatementLine } from "trouble-ticket";
import { markup, type Markup } from "../text/markup.js";
import { px } from "../text/px.js";
import { textIn } from "../timeline/mark-text.js";
import { pageWords } from "./words.js";

const [width, height] = [280, 14];

type WorkLine = Extract<StatementLine, { readonly kind: "work" }>;

/** The blocks of a line as a bar, one stretch a band; nothing where all blocks are ordinary. */
export function bandsBar({ steps, labels }: WorkLine, locale: Locale): Markup {
  const blocks = steps.find((step) => step.kind === "blocks");
  const runs = blocks?.bands ?? [];
  if (blocks === undefined || runs.length === 0) return markup``;
  const names = [...new Set(runs.map(({ band }) => band))];
  const nameOf = (band: string | undefined): string => {
    return band === undefined ? pageWords[locale].ordinary : textIn(locale, labels.bands?.[band] ?? band);
  };
  const texts = runs.map(({ band, blocks: count }) => `${count} × ${blocks.blockMinutes} min ${nameOf(band)}`);
  let taken = 0;
  const stretches = runs.map(({ band, blocks: count }) => {
    const x = (taken / blocks.blocks) * width;
    taken += count;
    const className = band === undefined ? "band ordinary" : `band band-${names.indexOf(band) % 4}`;
    const wide = (count / blocks.blocks) * width - 1;
    return markup`<rect class="${className}" x="${px(x)}" y="0" width="${px(wide)}" height="${height}"/>`;
  });
  return markup`<svg class="bands" role="img" aria-label="${texts.join(", ")}" viewBox="0 0 ${width} ${height}"
 width="${width}" height="${height}">${stretches}</svg><small>${texts.join(", ")}</small>`;
}
