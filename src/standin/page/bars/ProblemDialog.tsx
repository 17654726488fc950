/** Says why something could not be done, in one sentence a person has to read. */
import { useEffect, useRef } from "react";

export function ProblemDialog({ message, onClose }: { readonly message: string; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="problem-title" onClose={onClose}>
      <h2 id="problem-title">Preview workbook</h2>
      <p>{message}</p>
      <div className="menu-actions"><button type="button" className="tool is-main keeps-words" autoFocus onClick={() => dialog.current?.close()}>OK</button></div>
    </dialog>
  );
}
