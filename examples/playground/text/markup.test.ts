import { expect, test } from "vitest";
import { joined, markup, type Markup } from "./markup.js";

test("what is typed cannot become an element, nor leave a quoted attribute", () => {
  const typed = `"><img src=x onerror='alert(1)'>&amp;`;
  expect(markup`<p title="${typed}">${typed}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;">' +
      "&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;</p>",
  );
});

test("markup within markup stays as it is, alone and in lists, and what is absent leaves nothing", () => {
  const items = [markup`<li>${"a & b"}</li>`, markup`<li>${2}</li>`];
  expect(markup`<ul>${items}${undefined}${joined(items)}</ul>`.text).toBe(
    "<ul><li>a &amp; b</li><li>2</li><li>a &amp; b</li><li>2</li></ul>",
  );
});

test("data in the shape of markup is not taken for it", () => {
  const posing = JSON.parse('[{ "text": "<script>" }]') as readonly Markup[];
  expect(markup`${posing}`.text).toBe("[object Object]");
});
