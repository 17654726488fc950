/** German, formal address: what we say at each step. */
import type { Texts } from "./Texts";

export const german: Texts = {
  steps: {
    "Reminder": {
      subject: "Zur Erinnerung: Ihre nächste Zahlung, {customer}",
      body: `wir möchten Sie freundlich daran erinnern, dass in Kürze eine Zahlung ansteht: {amount}.
Das nächste Fälligkeitsdatum ist der {due}.

{invoices}

Online bezahlen können Sie hier: {link}
Unsere Bankverbindung finden Sie auf jeder Rechnung.

Falls Ihnen noch etwas fehlt, etwa eine Rechnungskopie oder eine Bestellnummer, sagen Sie mir bitte Bescheid. Ist die Zahlung bereits unterwegs: vielen Dank.`,
      text: `{team}: Zur Erinnerung: In Kürze wird eine Zahlung von {amount} fällig.
Nächste Fälligkeit: {due}.
Online bezahlen: {link}
Fehlt Ihnen noch etwas? Sagen Sie uns bitte Bescheid.
Telefon: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Ich melde mich vorab: In Kürze steht bei Ihnen eine Zahlung von {amount} an.
Das nächste Fälligkeitsdatum ist der {due}.
Sind die Rechnungen bei Ihnen angekommen, und haben Sie alles, was Sie für die Zahlung brauchen?`,
    },
    "Due today": {
      subject: "Jetzt fällig: {amount}, {customer}",
      body: `jetzt ist bei Ihnen eine Zahlung von {amount} fällig.

{invoices}

Online bezahlen können Sie hier: {link}
Unsere Bankverbindung finden Sie auf jeder Rechnung; bitte geben Sie bei der Zahlung die Rechnungsnummer an.

Falls Sie bereits bezahlt haben: vielen Dank, dann ist nichts weiter zu tun. Wenn etwas unklar ist, sprechen Sie mich bitte an.`,
      text: `{team}: Eine Zahlung von {amount} ist jetzt fällig.
Online bezahlen: {link}
Schon bezahlt? Vielen Dank.
Fragen: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Es geht um {amount}; die Zahlung ist jetzt fällig.
Ist sie schon unterwegs, oder brauchen Sie noch etwas von uns?`,
    },
    "First call": {
      subject: "Überfällig: {overdue}, {customer}",
      body: `vielleicht ist es untergegangen: Bei Ihnen ist noch ein Betrag von {overdue} überfällig.
Der älteste Posten ist {days} überfällig.

{invoices}

Könnten Sie mir bitte mitteilen, an welchem Tag Sie zahlen werden?
Online bezahlen können Sie hier: {link}
Unsere Bankverbindung finden Sie auf jeder Rechnung.

Wenn Sie eine Frage zu einer Rechnung haben oder eine Kopie brauchen, sagen Sie mir bitte Bescheid; ich kümmere mich darum. Sollten Sie in den letzten Tagen bereits gezahlt haben, betrachten Sie diese Nachricht bitte als erledigt. Vielen Dank.`,
      text: `{team}: Vielleicht ist es untergegangen: {overdue} sind überfällig.
Online bezahlen: {link}
Wann dürfen wir mit der Zahlung rechnen? Schon bezahlt? Vielen Dank.
Telefon: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Ich rufe an, weil noch {overdue} überfällig sind. Vielleicht ist es einfach untergegangen.
Am längsten offen ist {oldest}.
Ist alles bei Ihnen angekommen, oder hält etwas die Zahlung auf?
An welchem Tag können Sie die Zahlung veranlassen?`,
    },
    "Second call": {
      subject: "Bitte um Rückmeldung: {overdue} überfällig, {customer}",
      body: `leider haben wir {overdue} noch nicht erhalten.
Der älteste Posten ist {days} überfällig.

{invoices}

Bitte teilen Sie mir bis zum {deadline} mit, was davon zutrifft:
- Sie haben bezahlt: Mit Datum und Betrag finde ich die Zahlung schnell.
- Mit einer Rechnung stimmt etwas nicht: Nennen Sie mir bitte die Rechnung und den Grund, ich gehe dem nach.
- Sie brauchen mehr Zeit: Sagen Sie mir, welchen Betrag Sie wann zahlen können. Über Raten können wir sprechen.

Online bezahlen können Sie hier: {link}
Telefonisch erreichen Sie mich unter {phone}.`,
      text: `{team}: {overdue} sind noch immer offen.
Online bezahlen: {link}
Bitte sagen Sie uns bis zum {deadline}, wann Sie zahlen oder was nicht stimmt. Wenn Sie Zeit brauchen, sprechen wir über Raten.
Telefon: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Ich rufe noch einmal wegen der {overdue} an, die weiterhin offen sind.
Der älteste Posten ist {days} überfällig.
Ich würde gern verstehen, woran es liegt: Stimmt mit einer Rechnung etwas nicht, oder ist es gerade finanziell eng?
Lassen Sie uns heute eine Lösung finden, die Sie einhalten können. Welchen Betrag können Sie zahlen, und an welchem Tag?`,
    },
    "Firm letter": {
      subject: "Mahnung: Zahlung von {overdue} bis zum {deadline}, {customer}",
      body: `trotz unserer bisherigen Erinnerungen ist auf Ihrem Konto ein Betrag von {overdue} unbezahlt.
Am längsten offen ist {oldest} ({days} überfällig).
Unsere bisherigen Schreiben und Anrufe: {history}.

{invoices}

Wir fordern Sie auf, den überfälligen Betrag bis zum {deadline} zu begleichen. Falls Ihnen das nicht möglich ist oder Sie eine Rechnung beanstanden, nennen Sie uns bitte bis zu diesem Tag schriftlich den Grund oder machen Sie uns einen Zahlungsvorschlag.
Online bezahlen können Sie hier: {link}
Unsere Bankverbindung finden Sie auf jeder Rechnung.

Erhalten wir weder eine Zahlung noch eine Antwort, folgt als nächster Schritt die letzte Mahnung. Wir würden die Angelegenheit viel lieber gemeinsam mit Ihnen klären.
Sie erreichen mich unter {phone}.`,
      text: `{team}: Trotz unserer Erinnerungen sind {overdue} unbezahlt.
Bitte zahlen Sie bis zum {deadline} oder sagen Sie uns bis dahin, was dem entgegensteht.
Online bezahlen: {link}
Telefon: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Es geht um {overdue}, die trotz unserer Erinnerungen unbezahlt sind.
Am längsten offen ist {oldest}.
Ich brauche heute eine klare Vereinbarung mit Ihnen: die Zahlung bis zum {deadline} oder einen Zahlungsplan, den Sie einhalten können.
Was steht der Zahlung im Weg?`,
    },
    "Final notice": {
      subject: "Letzte Mahnung: {overdue}, zahlbar bis zum {deadline}, {customer}",
      body: `LETZTE MAHNUNG vom {today}
Gläubiger: {team}
Kunde: {customer}

Überfällig und unbezahlt sind: {overdue}.
Der älteste Posten ist {days} überfällig.
Unsere bisherigen Schreiben und Anrufe: {history}.

{invoices}

Die Summe ist die der aufgeführten Belege; Zinsen oder Gebühren haben wir nicht hinzugerechnet.

Wir fordern Sie auf, {overdue} vollständig zu zahlen; das Geld muss spätestens am {deadline} bei uns eingehen. Bitte geben Sie bei der Zahlung die Rechnungsnummern an.
Online bezahlen können Sie hier: {link}
Unsere Bankverbindung finden Sie auf jeder Rechnung.

Wenn Sie eine Rechnung ganz oder teilweise bestreiten oder Ratenzahlung vorschlagen möchten, teilen Sie uns das bitte bis zum selben Tag mit Begründung mit. Wir prüfen Ihre Angaben, bevor irgendetwas Weiteres geschieht.

Sollten bis zum {deadline} weder die Zahlung noch eine solche Antwort bei uns eingegangen sein, beabsichtigen wir, die Forderung an die Forderungsbeitreibung abzugeben.

Für Rückfragen: {me}, {team}
Telefon: {phone}`,
      text: `{team}: Letzte Mahnung. {overdue} müssen bis zum {deadline} bei uns eingehen.
Online bezahlen: {link}
Wenn Sie die Forderung bestreiten oder Raten brauchen, melden Sie sich bitte bis dahin. Danach beabsichtigen wir die Abgabe an die Forderungsbeitreibung.
Telefon: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Ich rufe wegen unserer letzten Mahnung an: {overdue} müssen bis zum {deadline} bei uns eingehen.
Ich möchte gern vermeiden, dass die Sache in die Beitreibung geht; heute können wir sie noch unter uns klären.
Können Sie bis dahin zahlen? Wenn nicht: Welchen Betrag können Sie wann zahlen?`,
    },
    "Hand over": {
      subject: "Abgabe Ihres Vorgangs: {overdue}, {customer}",
      body: `auf unsere Zahlungsaufforderungen über {overdue} haben wir weder eine Zahlung erhalten noch mit Ihnen eine Vereinbarung erreicht. Wir geben den Vorgang deshalb ab an: {recovery}.
Unsere bisherigen Schreiben und Anrufe: {history}.

{invoices}

Man wird Ihnen schreiben, wie Sie bezahlen können; bitte wenden Sie sich ab dann direkt dorthin. Eine Zahlung, die vorher bei uns eingeht, wird Ihrem Konto noch gutgeschrieben.
Online bezahlen können Sie hier: {link}

Wenn Sie meinen, dass hier ein Irrtum vorliegt, oder inzwischen bezahlt haben, sagen Sie uns das bitte sofort.
Sie erreichen uns unter {phone}.`,
      text: `{team}: Da {overdue} unbezahlt sind, geben wir den Vorgang ab an: {recovery}. Man wird sich bei Ihnen melden.
Schon bezahlt, oder liegt ein Irrtum vor? Sagen Sie uns bitte Bescheid.
Telefon: {phone}`,
      opening: `Guten Tag, hier ist {me} von {team}. Könnte ich bitte mit {contact} sprechen?
Ich möchte Ihnen persönlich sagen, dass wir den Vorgang über {overdue} abgeben, und zwar an: {recovery}.
Man wird sich bei Ihnen melden und Ihnen sagen, wie Sie bezahlen können. Falls Sie inzwischen gezahlt haben oder sich etwas geändert hat, sagen Sie es mir bitte jetzt.`,
    },
  },
  thankYou: {
    subject: "Vielen Dank, {customer}",
    body: `{thanks}

Zu Ihrer Information: Derzeit sind {rest} überfällig:

{invoices}

Wenn Sie Fragen zu Ihrem Konto haben, sprechen Sie mich bitte an.`,
  },
  phrases: {
    "greeting named": "Guten Tag {contact},",
    "greeting unnamed": "Sehr geehrte Damen und Herren,",
    "someone": "der Buchhaltung",
    "us": "Debitorenbuchhaltung",
    "recovery": "unsere Abteilung für Forderungsbeitreibung",
    "signature": "Mit freundlichen Grüßen\n{me}\n{team}\n{phone}",
    "thanks paid": "vielen Dank für Ihre Zahlung. Wir wissen es zu schätzen, dass Sie sich darum gekümmert haben.",
    "thanks promised": "vielen Dank für das Gespräch. Wir haben festgehalten, was wir vereinbart haben: {promise}. Wir verlassen uns darauf.",
    "stop emails": "Wenn Sie an diese Adresse keine E-Mails mehr von uns erhalten möchten, antworten Sie mit STOP.",
    "stop texts": "Keine SMS mehr? Antworten Sie mit STOP.",
    "number": "Rechnung",
    "invoiced": "Datum",
    "due": "Fällig",
    "amount": "Betrag",
    "days late": "Tage überfällig",
    "total": "Summe",
    "more": "und {count} weitere, {amount}",
    "in dispute": "Nicht aufgeführt, weil Sie sie beanstandet haben: {list}.",
    "partly disputed": "Nur mit dem nicht beanstandeten Teil aufgeführt: {list}.",
    "credits": "Guthaben auf Ihrem Konto, das noch keiner Rechnung zugeordnet ist: {amount}. Bitte sagen Sie uns, für welche Rechnungen es gedacht ist.",
    "call": "Anruf", "email": "E-Mail", "letter": "Brief", "text": "SMS", "meeting": "Gespräch",
  },
  objections: {
    "no money": {
      title: "„Wir haben gerade kein Geld“",
      replies: [
        "Danke, dass Sie das so offen sagen. Was hat sich geändert, und wann rechnen Sie wieder mit Geldeingängen?",
        "Ich verstehe, dass es gerade schwierig ist. Welchen Betrag könnten Sie diese Woche zahlen, ohne an anderer Stelle in Not zu geraten?",
        "Könnten Sie Folgendes einhalten: {plan}?",
        "Lassen Sie uns Schritte vereinbaren, die Sie einhalten können. Ein kleiner Betrag an einem sicheren Tag ist mir lieber als ein großer an einem unsicheren.",
      ],
    },
    "no invoice": {
      title: "„Die Rechnung haben wir nie bekommen“",
      replies: [
        "Das tut mir leid. Ich schicke Ihnen gleich eine Kopie; an welche Adresse am besten?",
        "Gehen wir es gemeinsam durch: Zu welchen Nummern fehlt Ihnen die Rechnung, und welche liegen Ihnen vor?",
        "Sobald Sie die Kopie haben: Wer gibt sie bei Ihnen frei, und an welchem Tag können Sie zahlen?",
      ],
    },
    "disputed goods": {
      title: "„Mit der Ware stimmte etwas nicht“",
      replies: [
        "Das tut mir leid. Um welche Lieferung und welche Rechnung geht es, und was genau war nicht in Ordnung?",
        "Könnten Sie mir ein Foto, den Lieferschein oder Ihre damalige Nachricht schicken? Ich gebe das an die richtige Stelle weiter und sage Ihnen, bis wann Sie eine Antwort haben.",
        "Bis das geklärt ist, stelle ich diesen Teil zurück. Wie sieht es mit den übrigen Rechnungen aus: An welchem Tag können Sie die bezahlen?",
      ],
    },
    "already paid": {
      title: "„Das haben wir schon bezahlt“",
      replies: [
        "Vielen Dank, dann suche ich sofort danach. An welchem Tag haben Sie gezahlt, welchen Betrag und mit welchem Verwendungszweck?",
        "Könnten Sie mir den Zahlungsbeleg schicken? Dann lasse ich die Zahlung zuordnen, und Sie hören deswegen nichts mehr von uns.",
        "Von welchem Konto ging das Geld ab, und auf welches unserer Konten? Vielleicht ist es unter einem anderen Namen eingegangen.",
      ],
    },
    "shouting": {
      title: "Ihr Gegenüber wird laut",
      replies: [
        "(Ausreden lassen, dann ruhig:) Ich höre, dass Sie das sehr ärgert. Ich möchte gern verstehen, was passiert ist.",
        "Ich rufe nicht an, um Sie unter Druck zu setzen. Ich möchte mit Ihnen einen Weg finden, der für Sie machbar ist.",
        "Was würde Ihnen jetzt am meisten helfen: mehr Zeit, eine Kopie der Unterlagen, oder dass sich jemand um eine Beschwerde kümmert?",
        "Wir können auch später sprechen. Darf ich Sie morgen anrufen, und um wie viel Uhr passt es Ihnen?",
      ],
    },
  },
};
