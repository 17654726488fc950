/**
 * The task pane's own page with Microsoft's client library taken from beside it: outside Office the loader `office.js`
 * would define an `Office.context` of its own. Everything else, the policy and the bundle with it, stays as Excel loads it.
 */
export function taskPaneHtml(html: string, library: string): string {
  const tag = /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/[^"]*\/office\.js"[^>]*>\s*<\/script>/i;
  if (!tag.test(html)) throw new Error("Expected a task pane that loads office.js, got a page without it");
  return html.replace(tag, () => `<script src="${library}"></script>`);
}
