/** How to reach them: the number to dial or copy, the person, the mail address, and what the clock says where they are. */
import { useEffect, useState } from "react";
import type { Customer } from "../../ledger/Book";
import { copyText } from "../messages/handOut";
import { clockIn } from "./clockIn";

const MINUTE_MS = 60_000;

/** What a telephone program takes: digits and a leading plus; an extension stays for the person to dial. */
const dialled = (phone: string): string => {
  const [number = ""] = phone.split(/(?:ext\.?|x|#|;|,|\/)/i);
  const digits = number.replace(/\(0\)/g, "").replace(/[^\d+]/g, "");
  return /^\+?\d{4,}$/.test(digits) ? digits : "";
};

interface Props { readonly customer: Customer; readonly zone: string | undefined; readonly isBlocked: boolean }

export function PhoneLine({ customer: { phone, contact, email }, zone, isBlocked }: Props) {
  const [now, setNow] = useState(() => new Date());
  const [copied, setCopied] = useState("");
  useEffect(() => {
    if (zone === undefined) return;
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, [zone]);
  const clock = zone === undefined ? null : clockIn(zone, now);
  const number = phone ? dialled(phone) : "";
  const copy = async (text: string) => setCopied(await copyText(text) ? "Copied" : "Could not copy: select the number and copy it by hand");
  return <>
    <p className="brief-reach">
      {phone ? <>
        {number !== "" && !isBlocked ? <a className="link strong figures" href={`tel:${number}`}>{phone}</a> : <span className="strong figures">{phone}</span>}
        <button type="button" className="link" aria-label="Copy the number" onClick={() => void copy(phone)}>Copy</button>
      </> : <span>No phone number in the workbook</span>}
      {clock !== null && <span className="muted">{clock} there</span>}
      {copied && <span className="muted" role="status">{copied}</span>}
    </p>
    {(contact || email) && <p className="muted">{[contact, email].filter(Boolean).join(" · ")}</p>}
  </>;
}
