/** The keys of our texts as choices: kind, then step or name, then language, then part ("email.First call.en.subject"). */

/** By kind and name: the languages and parts as they stand in the keys. */
export type KnownWords = Readonly<Record<string, Readonly<Record<string, readonly (readonly [key: string, language: string, part: string])[]>>>>;

export function knownWords(keys: readonly string[]): KnownWords {
  const known: Record<string, Record<string, (readonly [string, string, string])[]>> = {};
  for (const key of keys) {
    const [kind, name, language, part = ""] = key.split(".");
    if (kind === undefined || name === undefined || language === undefined) continue;
    ((known[kind] ??= {})[name] ??= []).push([key, language, part]);
  }
  return known;
}

/** The texts of one choice with a label each. */
export const partsOf = (known: KnownWords, kind: string, name: string, language: string): readonly (readonly [key: string, label: string])[] =>
  (known[kind]?.[name] ?? []).filter(([, each]) => each === language).map(([key, , part]) => [key, labels[part] ?? "Words"]);

const labels: Readonly<Record<string, string>> = { subject: "Subject", body: "Text", title: "Title", replies: "Replies, one a line" };

/** Braces that nobody fills, as they were written. */
export const unknownFieldsIn = (text: string, fields: Readonly<Record<string, string>>): readonly string[] =>
  [...new Set([...text.matchAll(/\{([^{}\n]*)\}/g)].filter(([, name = ""]) => !Object.keys(fields).some((field) => field.toLowerCase() === name.trim().toLowerCase())).map(([whole]) => whole))];
