/** The email addresses in a cell: "Jana <jana@acme.example>; pay@acme.example". Only what can be an address, so that nothing else reaches a header. */
const address = /^[^\s@<>()[\]"',:;\\\p{Cc}]+@[^\s@<>()[\]"',:;\\\p{Cc}]+\.[^\s@<>()[\]"',:;\\.\p{Cc}]+$/u;

export function readAddresses(text: string): readonly string[] {
  const found = text.split(/[\s,;<>"()[\]]+/).map((part) => part.replace(/^mailto:/i, "").replace(/\.+$/, "")).filter((part) => address.test(part));
  return [...new Set(found)];
}
