import { renderMermaidSVG } from "beautiful-mermaid";

/**
 * A mermaid diagram as SVG in the colours of the page, from top to bottom, since a page is narrower than a screen. The font
 * that the renderer would load from another host is left out.
 */
export function diagramSvg(source) {
  const [strong, soft] = ["var(--vp-c-text-1)", "var(--vp-c-text-2)"];
  const colours = { bg: "var(--vp-c-bg)", fg: strong, line: soft, muted: soft, border: soft, transparent: true };
  const downwards = source.replace(/^flowchart LR/, "flowchart TD");
  const svg = renderMermaidSVG(downwards, { ...colours, padding: 8, nodeSpacing: 12, layerSpacing: 28 })
    .replace(/@import url\('[^']*'\);/g, "")
    .replace(/text \{ font-family:[^}]*\}/, "")
    .replace(/^\s*svg \{/m, ".diagram svg {");
  // Vue takes a style element out of a template; a component of that name stays.
  const template = svg.replaceAll("<style>", '<component is="style">').replaceAll("</style>", "</component>");
  return `<div class="diagram" tabindex="0" role="region" aria-label="Diagram">${template}</div>\n`;
}
