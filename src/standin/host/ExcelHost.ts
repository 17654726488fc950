/**
 * The stand-in Excel below Microsoft's client library: takes its requests one at a time, runs them on a workbook,
 * answers later. One host is one add-in of one person; two hosts on one workbook are two people.
 */
import type { ChangeSet } from "../workbook/ChangeSet";
import type { Workbook } from "../workbook/Workbook";
import type { Profile } from "./Profile";
import type { WireAction, WireAnswer, WireBatch, WireRequest } from "./Wire";
import { Batch } from "./Batch";
import { EventFeed } from "./EventFeed";
import { Faults } from "./Faults";
import { Session } from "./Session";
import { messageOf, statusOf } from "./ApiError";
import { isSetSupported, web } from "./Profile";
import { ActionType } from "./Wire";

/** What the client library finds as `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** Round trips and their size, for jobs that report them. Bytes are those of the JSON bodies in UTF-8. */
export interface Traffic { requests: number; sent: number; received: number; largestRequest: number; largestResponse: number }

export interface HostOptions {
  readonly profile?: Profile;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** A name that tells people apart. */
  readonly person?: string;
  /** False for a colleague: edits made by hand in the workbook are then not theirs. */
  readonly isOwner?: boolean;
}

const WAIT_FOR_CELL_EDIT = 64;
const utf8 = new TextEncoder();
let hosts = 0;

export class ExcelHost {
  profile: Profile;
  latency: number;
  readonly faults = new Faults();
  readonly traffic: Traffic = { requests: 0, sent: 0, received: 0, largestRequest: 0, largestResponse: 0 };
  readonly bridge: NativeBridge = { sendMessageToHost: (text) => this.enqueue(text) };
  private open: Session;
  private events: EventFeed;
  private unsubscribe: () => void = () => undefined;
  private readonly queue: string[] = [];
  private isBusy = false;
  private readonly person: string;
  private readonly isOwner: boolean;

  constructor(workbook: Workbook, options: HostOptions = {}) {
    this.profile = options.profile ?? web;
    this.latency = options.latency ?? 0;
    this.person = options.person ?? `person-${++hosts}`;
    this.isOwner = options.isOwner ?? true;
    this.open = new Session(workbook, this.person, this.isOwner);
    this.events = new EventFeed(this.open);
    this.use(workbook);
  }

  get workbook(): Workbook {
    return this.open.book;
  }

  /** The add-in's own standing in the workbook: read-only, what saving does. */
  get session(): Session {
    return this.open;
  }

  /** Opens another workbook behind the same bridge. Ranges and event handlers of the old one are gone. */
  use(workbook: Workbook): void {
    this.unsubscribe();
    this.open = new Session(workbook, this.person, this.isOwner);
    this.events = new EventFeed(this.open);
    this.unsubscribe = workbook.subscribe((change) => this.onChange(change));
  }

  /** Installs the bridge where the client library looks for it; load the library afterwards. */
  connect(scope: object): void {
    (scope as { _richApiNativeBridge?: NativeBridge })._richApiNativeBridge = this.bridge;
  }

  /** Ends listening to the workbook. */
  close(): void {
    this.unsubscribe();
  }

  resetTraffic(): void {
    Object.assign(this.traffic, { requests: 0, sent: 0, received: 0, largestRequest: 0, largestResponse: 0 });
  }

  isSetSupported(name: string, version?: string | number): boolean {
    return isSetSupported(this.profile, name, version);
  }

  private onChange(change: ChangeSet): void {
    this.open.follow(change);
    this.events.note(change);
    // Changes outside a batch are told at once; a batch's own are told after its answer.
    if (!this.isBusy) setTimeout(() => this.sendEvents(), this.latency);
  }

  private enqueue(text: string): void {
    this.queue.push(text);
    if (!this.isBusy) this.next();
  }

  private next(): void {
    const text = this.queue.shift();
    this.isBusy = text !== undefined;
    if (text !== undefined) setTimeout(() => this.take(text), this.latency);
  }

  private take(text: string): void {
    const request = JSON.parse(text) as WireRequest;
    if (isCleanUp(request.message.body)) return this.finish(this.execute(request, text, null));
    const number = ++this.traffic.requests;
    this.start(request, text, number);
  }

  private start(request: WireRequest, text: string, number: number): void {
    const fault = this.faults.of(number);
    if (fault?.kind === "hang") return this.faults.untilReleased(() => this.start(request, text, number));
    if (this.faults.isCellEdited) {
      const waits = (request.flags & WAIT_FOR_CELL_EDIT) !== 0 && this.isSetSupported("DelayForCellEdit");
      if (waits) return this.faults.untilReleased(() => this.start(request, text, number));
      return this.finish(refusal(request.id, "InvalidOperationInCellEditMode"));
    }
    this.faults.runBefore(number);
    const answer = fault?.kind === "fail" ? refusal(request.id, fault.code, fault.message) : this.execute(request, text, number);
    this.faults.runAfter(number);
    this.finish(fault?.kind === "drop" ? null : answer);
  }

  /** The answer as text. */
  private execute(request: WireRequest, text: string, number: number | null): string {
    const size = bodySize(request, text);
    if (number !== null) {
      this.traffic.sent += size;
      this.traffic.largestRequest = Math.max(this.traffic.largestRequest, size);
    }
    if (size > this.profile.payloadLimit) return refusal(request.id, "RequestPayloadSizeLimitExceeded");
    let answer: WireAnswer;
    try {
      answer = new Batch(this.open, request.message.body, (target, name) => this.events.register(target, name)).run();
    } finally {
      this.open.endBatch();
    }
    const body = JSON.stringify(answer);
    const answered = utf8.encode(body).length;
    if (number !== null) {
      this.traffic.received += answered;
      this.traffic.largestResponse = Math.max(this.traffic.largestResponse, answered);
    }
    if (answered > this.profile.payloadLimit) return refusal(request.id, "ResponsePayloadSizeLimitExceeded");
    return `{"id":${request.id},"type":2,"message":{"statusCode":200,"headers":{},"body":${body}}}`;
  }

  private finish(answer: string | null): void {
    if (answer !== null) this.bridge.onMessageFromHost?.(answer);
    // A handler added in this very request is only known to the library once its answer is digested.
    setTimeout(() => this.sendEvents(), 0);
    this.next();
  }

  private sendEvents(): void {
    const entries = this.events.take();
    if (entries.length > 0) this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }
}

/** Without the envelope around the body. */
function bodySize(request: WireRequest, text: string): number {
  const envelope = JSON.stringify({ ...request, message: { ...request.message, body: 0 } });
  return utf8.encode(text).length - utf8.encode(envelope).length + 1;
}

/** A refusal of the whole request: nothing of it was run. */
const refusal = (id: number, code: string, message = messageOf(code)): string =>
  JSON.stringify({ id, type: 2, message: { statusCode: statusOf(code), headers: {}, body: { error: { code, message } } } });

/** After each `Excel.run` the library gives its ranges back in a request of its own. */
const isCleanUp = ({ Actions }: WireBatch): boolean =>
  Actions.some(isRelease) && Actions.every((action) => isRelease(action) || action.ActionType === ActionType.instantiate);

const isRelease = (action: WireAction): boolean => action.Name === "_RemoveReference";
