/** Whether a text is an address that a browser opens for a customer: http or https, or a host with "www." or a path; never another scheme. */
const host = String.raw`([\p{L}\d]([\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}[\p{L}\d-]{0,61}\p{L}(:\d{1,5})?`;
const rest = String.raw`[^\s{}<>"]*`;
const address = new RegExp(`^(https?://${host}([/?#]${rest})?|www\\.${host}([/?#]${rest})?|${host}/${rest})$`, "iu");

/** "pay.example.com/x" counts: its scheme is understood. "Mr.Smith", "ann@acme.test" and "javascript:…" do not. */
export const isWebAddress = (text: string): boolean => text.length <= 1000 && address.test(text);
