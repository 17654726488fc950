/** One message in a tinted box: good news, a warning or a failure, told by icon and words as well as colour. */
import type { ReactNode } from "react";
import { Icon } from "./icons";

export function Notice({ tone, children, live }: { readonly tone: "good" | "warning" | "failure"; readonly children: ReactNode; readonly live?: boolean }) {
  return (
    <div className={`notice ${tone}`} {...(live && { role: "alert" })}>
      <Icon name={tone === "good" ? "done" : "stop"} size={20} />
      <div className="notice-body">{children}</div>
    </div>
  );
}
