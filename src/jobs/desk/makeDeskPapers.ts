/** What leaves the desk on paper or by wire: messages, scripts, calendar files, the dialler's list, and the tabs that prove or hand over a case. */
import type { Day } from "../../base/Day";
import { NO_CURRENCY } from "../../base/Money";
import type { Tab } from "../../base/Tab";
import { buildTab } from "../../excel/tabs/buildTab";
import { stepNames, type StepName } from "../../ledger/Policy";
import { handOverTab } from "../../output/handOverTab";
import { letterTab } from "../../output/letterTab";
import { diallerCsv } from "../../output/messages/files/diallerCsv";
import { emlOf } from "../../output/messages/files/emlOf";
import { icsOf } from "../../output/messages/files/icsOf";
import { mailtoOf } from "../../output/messages/files/mailtoOf";
import { deadlineFor } from "../../output/messages/fieldValues";
import { languageOf } from "../../output/messages/languageOf";
import { makeMessage } from "../../output/messages/makeMessage";
import { makeScript } from "../../output/messages/makeScript";
import type { Language, Message, MessageKind, Script, Wording } from "../../output/messages/Message";
import { teamOf } from "../../output/messages/Team";
import { statementTab } from "../../output/statementTab";
import type { Brief } from "../../rules/brief/Brief";
import type { Verdict } from "../../rules/compliance/Finding";
import { judgeHandOver } from "../../rules/compliance/judgeHandOver";
import { orFailure, type Failure, type JobContext } from "../Job";
import type { Clock } from "../localClock";
import type { Desk, TabBuilt } from "./Desk";
import { newId } from "./newId";
import { judge, situationOf } from "./situationOf";

interface Around {
  readonly brief: (desk: Desk, customer: string) => Brief;
  readonly clock: () => Clock;
  readonly wording: () => Wording;
}

export type Drafted = { readonly ok: true; readonly message: Message; readonly verdict: Verdict } | { readonly ok: false; readonly verdict: Verdict };

const channelOf = { email: "email", letter: "letter", text: "text", script: "call", "thank-you": "email" } as const;

export function makeDeskPapers({ brief, clock, wording }: Around) {
  const input = (desk: Desk, customer: string, language: Language) => {
    const own = wording();
    return { language, brief: brief(desk, customer), team: { ...teamOf(own), who: desk.who }, wording: own, today: clock().day, contact: desk.prepared.policy.contact };
  };
  const build = (tab: Tab, { signal }: JobContext): Promise<TabBuilt | Failure> => orFailure(async () => ({ ok: true as const, sheet: (await buildTab(tab, { signal })).sheet }));
  /** The step that is due, else the one reached, else the first that speaks of a debt. */
  const stepOf = (desk: Desk, customer: string): StepName => {
    const decision = desk.decisions.get(customer);
    return decision?.next?.step ?? decision?.reached ?? stepNames[2];
  };

  const checks = (desk: Desk, customer: string): Verdict => {
    const { facts, reached } = brief(desk, customer).decision;
    const standing = desk.files.get(customer)?.standing;
    return judgeHandOver(situationOf(desk, customer, clock()), { planKept: facts.planKept, ...(facts.plan && { plan: facts.plan }), reached, deadlineOf: (sent) => deadlineFor("Final notice", sent), ...(standing && { standing }) });
  };

  return {
    script: (desk: Desk, customer: string, language: Language): Script => makeScript({ ...input(desk, customer, language), step: stepOf(desk, customer) }),
    /** A draft that a rule forbids outright is not made. */
    message(desk: Desk, customer: string, kind: MessageKind, step: StepName, language: Language): Drafted {
      const message = makeMessage({ ...input(desk, customer, language), kind, step });
      const verdict = judge(desk, customer, { kind: "message", channel: channelOf[kind], step, text: message.body }, clock());
      const isForbidden = verdict.findings.some(({ severity, override }) => severity === "block" && override === "none");
      return isForbidden ? { ok: false, verdict } : { ok: true, message, verdict };
    },
    languageOf: (desk: Desk, customer: string): Language => {
      const { customer: person, file } = brief(desk, customer);
      return languageOf(person, file.profile);
    },
    mailtoOf,
    emlOf,
    icsOf(desk: Desk, customer: string, day: Day, time: string | undefined, action: string): string {
      const { customer: { name, phone, contact }, zone } = brief(desk, customer);
      return icsOf({
        uid: `${newId()}@duebook`, stamp: clock().at, day, ...(time !== undefined && { time }), ...(zone !== undefined && { zone }),
        summary: `${action}: ${name}`, description: [contact, phone].filter(Boolean).join(", "),
      });
    },
    diallerCsv: (desk: Desk, customers: readonly string[]): string => {
      const items = new Map(desk.worklist.items.map((item) => [item.customer, item]));
      const people = new Map(desk.prepared.book.customers.map((customer) => [customer.key, customer]));
      return diallerCsv(customers.flatMap((key) => {
        const item = items.get(key);
        const person = people.get(key);
        if (!item || !person) return [];
        const { name, contact, phone, country, timeZone } = person;
        return [{
          customer: person.id ?? key, name, overdue: item.overdue, daysLate: item.daysLate, why: item.whyNow,
          ...(contact !== undefined && { contact }), ...(phone !== undefined && { phone }), ...(country !== undefined && { country }), ...(timeZone !== undefined && { zone: timeZone }),
        }];
      }));
    },
    /** One tab per currency; the last built is the main one, and shown. */
    async buildStatement(desk: Desk, customer: string, context: JobContext): Promise<TabBuilt | Failure> {
      const about = brief(desk, customer);
      const [main, ...others] = about.decision.facts.balances.map(({ currency }) => currency);
      const tabOf = (currency: string) => statementTab({ brief: about, today: clock().day, currency, language: "en", date1904: desk.prepared.date1904 });
      for (const currency of others) {
        const built = await build(tabOf(currency), context);
        if (!built.ok) return built;
      }
      return build(tabOf(main ?? NO_CURRENCY), context);
    },
    buildLetter: (message: Message, desk: Desk, customer: string, context: JobContext): Promise<TabBuilt | Failure> =>
      build(letterTab({ message, brief: brief(desk, customer), today: clock().day, team: teamOf(wording()) }), context),
    handOverChecks: checks,
    buildHandOver: (desk: Desk, customer: string, context: JobContext): Promise<TabBuilt | Failure> =>
      build(handOverTab({ brief: brief(desk, customer), policy: desk.prepared.policy, today: clock().day, who: desk.who, checks: checks(desk, customer), date1904: desk.prepared.date1904 }), context),
  };
}
