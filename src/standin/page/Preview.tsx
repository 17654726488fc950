/** Holds the workbook that is open in the preview: the sample first, then whatever a person opens; saves it back as .xlsx. */
import "./page.css";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { openWorkbook } from "../file/openWorkbook";
import { saveWorkbook } from "../file/saveWorkbook";
import type { Workbook } from "../workbook/Workbook";
import { ProblemDialog } from "./bars/ProblemDialog";
import { loadFonts } from "./grid/cellLook";
import { PreviewPage } from "./PreviewPage";
import { makePaneHost } from "./frame/makePaneHost";
import { usePeers, type Peers } from "./usePeers";
import { useUnsaved } from "./useUnsaved";
import type { ExcelHost } from "../host/ExcelHost";
import type { PaneHost } from "./frame/PaneHost";

/** For tests in a browser: `window.duebookPreview`. */
export interface PreviewHandle {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** Null when it is open, else the reason it was refused. */
  readonly open: (bytes: Uint8Array, name: string) => string | null;
  readonly save: () => Uint8Array;
}

interface PreviewProps {
  /** Makes the workbook to begin with. */
  readonly sample: () => Workbook;
  readonly onHandle: (handle: PreviewHandle) => void;
}

interface OpenBook { readonly number: number; readonly workbook: Workbook; readonly host: PaneHost }

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function Preview({ sample, onHandle }: PreviewProps) {
  const [book, setBook] = useState<OpenBook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPaneOpen, showPane] = useState(true);
  const [isDropping, setDropping] = useState(false);
  const current = useRef<OpenBook | null>(null);
  const adopted = useRef<Peers["adopt"] | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const unsaved = useUnsaved(book?.workbook ?? null);

  const take = useCallback((workbook: Workbook, count = 0) => {
    showPane(true);
    const host = makePaneHost(workbook, showPane);
    current.current?.host.close();
    current.current = { number: (current.current?.number ?? 0) + 1, workbook, host };
    flushSync(() => setBook(current.current));
    adopted.current?.(workbook, count);
  }, []);
  const peers = usePeers(take);
  adopted.current = peers.adopt;

  const open = useCallback((bytes: Uint8Array, name: string): string | null => {
    const opened = openWorkbook(bytes, name);
    if ("refused" in opened) return opened.refused;
    take(opened.workbook);
    return null;
  }, [take]);

  const openFile = async (file: File | null | undefined) => {
    if (!file) return;
    if (unsaved.is && !window.confirm(`${book?.workbook.name ?? "The workbook"} has changes that are not saved. Open ${file.name} and lose them?`)) return;
    try {
      const refused = open(new Uint8Array(await file.arrayBuffer()), file.name);
      if (refused !== null) setProblem(`${file.name} was not opened. ${refused}`);
    } catch (error) {
      setProblem(`${file.name} was not opened: it could not be read (${error instanceof Error ? error.message : String(error)}).`);
    }
  };

  const download = () => {
    if (!book) return;
    const address = URL.createObjectURL(new Blob([saveWorkbook(book.workbook) as BlobPart], { type: XLSX }));
    const link = document.createElement("a");
    link.href = address;
    link.download = book.workbook.name.replace(/\.(csv|tsv|txt|xls[xmb]?)$/i, "") + ".xlsx";
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    unsaved.saved();
  };

  useEffect(() => {
    let isCurrent = true;
    void loadFonts().then(() => {
      if (!isCurrent) return;
      if (peers.joins) peers.join();
      else take(sample());
    });
    return () => {
      isCurrent = false;
    };
  }, [sample, take, peers]);

  useEffect(() => {
    if (book) onHandle({ workbook: book.workbook, host: book.host.excel, open, save: () => saveWorkbook(book.workbook) });
  }, [book, open, onHandle]);

  if (!book) return <p className="start">{peers.joins ? "Waiting for the first window, where the workbook is open…" : "Loading the preview workbook…"}</p>;
  return (
    <div
      className={isDropping ? "drop-area is-dropping" : "drop-area"}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.relatedTarget === null && setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        void openFile(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={picker} type="file" hidden accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={(event) => {
          void openFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <PreviewPage
        key={book.number} workbook={book.workbook} host={book.host} pane={{ isOpen: isPaneOpen, show: showPane }} isUnsaved={unsaved.is}
        onOpen={() => picker.current?.click()} onSave={download} onSecondWindow={peers.joins ? null : () => peers.openWindow(book.workbook)}
      />
      {problem !== null && <ProblemDialog message={problem} onClose={() => setProblem(null)} />}
    </div>
  );
}
