import { relative } from "node:path";
import { defineConfig } from "vitepress";
import { diagramSvg } from "../diagram.mjs";
import { englishSidebar, pageFiles, project, repositoryUrl, siteLinkOf, sitePathOf, titleOf } from "../site-pages.mjs";

const playground = (text, hash) => ({ text, link: `/playground.html${hash}`, target: "_self" });

export default defineConfig({
  title: "trouble-ticket",
  description: "SLA due dates, ticket lifecycle, queue and billing rules for help desks.",
  head: [["link", { rel: "icon", href: "data:," }]],
  // A site below a path, such as /trouble-ticket/ on GitHub Pages.
  base: process.env.SITE_BASE ?? "/",
  srcDir: "../..",
  // VitePress reads the README and the pages of docs where they are.
  srcExclude: ["{src,test,dist,coverage}/**", "examples/*/!(README.md)", "examples/*/*/**"],
  outDir: "../../.tmp/site",
  cacheDir: "../../.tmp/site-cache",
  rewrites: Object.fromEntries(pageFiles.map((file) => [file, sitePathOf(file)])),
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: {
        nav: [
          { text: "Start", link: "/start" },
          { text: "All pages", link: "/pages" },
          { text: "Reference", link: "/reference" },
          playground("Playground", ""),
          { text: "Changes", link: "/CHANGELOG" },
        ],
        sidebar: englishSidebar(),
      },
    },
    it: {
      label: "Italiano",
      lang: "it",
      themeConfig: {
        nav: [
          { text: "Inizio", link: "/it/" },
          { text: "Tutte le pagine (in inglese)", link: "/pages" },
          playground("Prova", "#lang=it"),
        ],
        sidebar: [
          {
            text: "In italiano",
            items: ["docs/it/inizio.md", "docs/it/lettura-delle-condizioni.md"].map((file) => ({
              text: titleOf(file),
              link: siteLinkOf(file, "README.md"),
            })),
          },
        ],
        outline: { level: [2, 3], label: "In questa pagina" },
        docFooter: { prev: "Pagina precedente", next: "Pagina successiva" },
        sidebarMenuLabel: "Pagine",
        returnToTopLabel: "Torna in cima",
        darkModeSwitchLabel: "Aspetto",
        lightModeSwitchTitle: "Passa al tema chiaro",
        darkModeSwitchTitle: "Passa al tema scuro",
        langMenuLabel: "Cambia lingua",
        skipToContentLabel: "Vai al contenuto",
      },
    },
  },
  themeConfig: {
    outline: [2, 3],
    // Each language has its own pages: a change of language leads to its first page.
    i18nRouting: false,
    search: { provider: "local", options: { locales: { it: { translations: italianSearch() } } } },
    ...(repositoryUrl && {
      socialLinks: [{ icon: "github", link: repositoryUrl }],
      editLink: { pattern: ({ filePath }) => `${repositoryUrl}/edit/main/${filePath}`, text: "Edit this page" },
    }),
  },
  vite: { plugins: [{ name: "packages-of-the-site", enforce: "pre", resolveId: resolveFromHere }] },
  markdown: {
    // Their colours have the contrast that WCAG asks for, on the white of style.css and in the dark.
    theme: { light: "light-plus", dark: "dark-plus" },
    anchor: { slugify: githubSlug },
    config: (md) => {
      md.core.ruler.after("inline", "links-of-the-site", useSiteLinks);
      const fence = md.renderer.rules.fence;
      md.renderer.rules.fence = (tokens, position, options, env, self) => {
        const { info, content } = tokens[position];
        return info.trim() === "mermaid" ? diagramSvg(content) : fence(tokens, position, options, env, self);
      };
    },
  },
});

/** The pages are outside of this folder, whose packages they are built with. */
function resolveFromHere(source, importer, { ssr }) {
  if (!/^vue(\/|$)/.test(source) || importer?.startsWith(import.meta.dirname)) return null;
  return ssr ? { id: source, external: true } : this.resolve(source, import.meta.filename, { skipSelf: true });
}

/** Links between files become links between pages; a file of the repository without an address stays as text. */
function useSiteLinks({ tokens, env }) {
  const file = relative(project, env.realPath ?? env.path).replaceAll("\\", "/");
  for (const { children } of tokens) {
    let isText = false;
    for (const token of children ?? []) {
      if (token.type === "link_open") {
        const link = siteLinkOf(token.attrGet("href"), file);
        isText = link === undefined;
        token.attrSet("href", link ?? "");
      }
      if (isText && token.type.startsWith("link_")) {
        const isEnd = token.type === "link_close";
        Object.assign(token, {
          type: isEnd ? "span_close" : "span_open",
          tag: "span",
          attrs: isEnd ? null : [["class", "file"]],
        });
        isText = !isEnd;
      }
    }
  }
}

/** The anchors that GitHub gives to headings, so that links hold in both places. */
function githubSlug(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}

function italianSearch() {
  return {
    button: { buttonText: "Cerca", buttonAriaLabel: "Cerca" },
    modal: {
      displayDetails: "Mostra i dettagli",
      resetButtonTitle: "Cancella",
      backButtonTitle: "Chiudi",
      noResultsText: "Nessun risultato per",
      footer: { selectText: "apri", navigateText: "scorri", closeText: "chiudi" },
    },
  };
}
