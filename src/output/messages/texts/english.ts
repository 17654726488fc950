/** English: what we say at each step. */
import type { Texts } from "./Texts";

export const english: Texts = {
  steps: {
    "Reminder": {
      subject: "A note on your upcoming payment, {customer}",
      body: `This is a friendly note that a payment of {amount} is coming up.
The next due date is {due}.

{invoices}

You can pay here: {link}
Our bank details are on each invoice.

If anything is missing, such as a copy of an invoice or an order number, please tell me and I will send it. If the payment is already on its way, thank you.`,
      text: `{team}: a friendly note that {amount} is coming up for payment.
Next due date: {due}.
Pay here: {link}
Is anything missing? Please tell us.
Phone: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling ahead of time: a payment of {amount} is coming up.
The next due date is {due}.
Did the invoices reach you, and do you have everything you need to pay them?`,
    },
    "Due today": {
      subject: "Now due: {amount}, {customer}",
      body: `A payment of {amount} is now due.

{invoices}

You can pay here: {link}
Our bank details are on each invoice; please give the invoice number with your payment.

If you have already paid, thank you: nothing more is needed. If something is unclear, please tell me.`,
      text: `{team}: a payment of {amount} is now due.
Pay here: {link}
Already paid? Thank you.
Questions: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling about {amount} that is now due.
Is the payment on its way, or is there anything you still need from us?`,
    },
    "First call": {
      subject: "{overdue} past due, {customer}",
      body: `Perhaps it slipped through: {overdue} is past its due date.
The oldest item is {days} late.

{invoices}

Could you let me know on which day you will pay?
You can pay here: {link}
Our bank details are on each invoice.

If you have a question about an invoice, or need a copy, please tell me and I will see to it. If you have paid in the last few days, thank you, and please disregard this note.`,
      text: `{team}: it may have slipped through that {overdue} is past due.
Pay here: {link}
When can we expect payment? Already paid? Thank you.
Phone: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling about {overdue} that is past its due date. It may simply have slipped through.
The oldest item is {oldest}.
Did you receive everything, and is something holding the payment up?
On which day can you make the payment?`,
    },
    "Second call": {
      subject: "Please reply: {overdue} overdue, {customer}",
      body: `We have not yet received {overdue}.
The oldest item is {days} overdue.

{invoices}

Please let me know by {deadline} which of these applies:
- You have paid: the date and the amount help us to find the payment.
- Something about an invoice is not right: tell me which one and why, and I will look into it.
- You need more time: tell me what you can pay and when. We can talk about instalments.

You can pay here: {link}
You can reach me on {phone}.`,
      text: `{team}: {overdue} is still unpaid.
Pay here: {link}
Please tell us by {deadline} when you will pay, or what is not right. If you need time, let us talk about instalments.
Phone: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling again about {overdue}, which is still unpaid.
The oldest item is {days} overdue.
I would like to understand what is behind it: is something wrong with an invoice, or is money tight at the moment?
Let us find a way today that you can keep. What can you pay, and on which day?`,
    },
    "Firm letter": {
      subject: "Overdue account: payment of {overdue} by {deadline}, {customer}",
      body: `Despite our earlier requests, {overdue} on your account remains unpaid.
The oldest item is {oldest}; it is {days} overdue.
Our earlier notices: {history}.

{invoices}

We ask you to pay the overdue amount by {deadline}. If you cannot, or if you contest an invoice, please give us the reason or your proposal for payment in writing by the same date.
You can pay here: {link}
Our bank details are on each invoice.

If we receive neither payment nor an answer, the next step is a final notice. We would much rather settle this with you.
You can reach me on {phone}.`,
      text: `{team}: despite our earlier requests {overdue} remains unpaid.
Please pay by {deadline}, or tell us by then what stands in the way.
Pay here: {link}
Phone: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling about {overdue}, which remains unpaid despite our earlier requests.
The oldest item is {oldest}.
I need a clear agreement with you today: payment by {deadline}, or a schedule that you can keep.
What is standing in the way of the payment?`,
    },
    "Final notice": {
      subject: "Final notice: {overdue} payable by {deadline}, {customer}",
      body: `FINAL NOTICE of {today}
Creditor: {team}
Customer: {customer}

The following is overdue and unpaid: {overdue}.
The oldest item is {days} overdue.
Our earlier notices: {history}.

{invoices}

The sum is that of the documents listed; we have added no interest or charges to it.

We ask you to pay {overdue} in full, received by {deadline}. Please give the invoice numbers with your payment.
You can pay here: {link}
Our bank details are on each invoice.

If you dispute an invoice, in whole or in part, or wish to propose payment in instalments, tell us by the same date and say why. We will examine what you tell us before anything else happens.

If we have received neither payment nor such an answer by {deadline}, we intend to hand the account over to debt recovery.

For questions: {me}, {team}
Telephone: {phone}`,
      text: `{team}: final notice. {overdue} must reach us by {deadline}.
Pay here: {link}
If you dispute it or need instalments, tell us by then. After that we intend to hand the account over to debt recovery.
Phone: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling about our final notice: {overdue} is to reach us by {deadline}.
I would like to avoid the account going to debt recovery, and today we can still settle it between us.
Can you pay by that day? If not, which amount can you pay, and when?`,
    },
    "Hand over": {
      subject: "Your account is being handed over: {overdue}, {customer}",
      body: `Our requests for payment of {overdue} have led neither to payment nor to an agreement. We are therefore handing the account over to {recovery}.
Our earlier notices: {history}.

{invoices}

They will write to you about how to pay; from then on please deal with them directly. A payment that reaches us before then is still credited to your account.
You can pay here: {link}

If you believe that this is a mistake, or have paid in the meantime, please tell us at once.
You can reach us on {phone}.`,
      text: `{team}: as {overdue} is unpaid, we are handing the account over to {recovery}. They will contact you.
If you have paid or this is a mistake, please tell us.
Phone: {phone}`,
      opening: `Good day, this is {me} from {team}. May I speak with {contact}?
I am calling to tell you myself that we are handing the account, {overdue}, over to {recovery}.
They will contact you about how to pay. If you have paid in the meantime, or something we should know has changed, please tell me now.`,
    },
  },
  thankYou: {
    subject: "Thank you, {customer}",
    body: `{thanks}

For your information, {rest} is overdue at the moment:

{invoices}

If you have any question about your account, please tell me.`,
  },
  phrases: {
    "greeting named": "Dear {contact},",
    "greeting unnamed": "Dear Sir or Madam,",
    "someone": "the person who looks after payments",
    "us": "Accounts Receivable",
    "recovery": "our debt recovery department",
    "signature": "Kind regards\n{me}\n{team}\n{phone}",
    "thanks paid": "Thank you for your payment. We appreciate that you took care of it.",
    "thanks promised": "Thank you for talking to us. We have noted what we agreed: {promise}. We rely on it.",
    "stop emails": "To opt out of emails to this address, reply with STOP.",
    "stop texts": "Reply STOP to opt out of text messages.",
    "number": "Invoice",
    "invoiced": "Date",
    "due": "Due",
    "amount": "Amount",
    "days late": "Days late",
    "total": "Total",
    "more": "and {count} more, {amount}",
    "in dispute": "Left out because they are in dispute: {list}.",
    "partly disputed": "Only the part that is not in dispute is listed: {list}.",
    "credits": "Credits on your account that are not yet set against an invoice: {amount}. Please tell us which invoices they are for.",
    "call": "call", "email": "email", "letter": "letter", "text": "text message", "meeting": "meeting",
  },
  objections: {
    "no money": {
      title: "“We have no money right now”",
      replies: [
        "Thank you for telling me openly. What has changed, and when do you expect money to come in?",
        "I see that this is a hard time. Which amount could you pay this week without getting into trouble elsewhere?",
        "Would this be something you can keep: {plan}?",
        "Let us agree on steps you can keep. I would rather have a small sum on a sure day than a large one on an unsure one.",
      ],
    },
    "no invoice": {
      title: "“We never got the invoice”",
      replies: [
        "I am sorry about that. I will send you a copy right away; which address is best?",
        "Let us check it together: for which numbers is a copy missing, and which ones do you have?",
        "Once you have the copy: who approves it, and on which day can you pay it?",
      ],
    },
    "disputed goods": {
      title: "“The goods were wrong”",
      replies: [
        "I am sorry to hear that. Which delivery and which invoice is it, and what exactly is wrong?",
        "Could you send me a photo, the delivery note or your message of that time? I will pass it to the right person here and tell you when you will have an answer.",
        "Until this is settled I will hold that part. How about the invoices that are not affected: on which day can you pay those?",
      ],
    },
    "already paid": {
      title: "“We have already paid”",
      replies: [
        "Thank you, then I will look for it straight away. On which day did you pay, which amount, and with which reference?",
        "Could you send me the proof of payment? Then I can have it matched with your invoices and you will not hear from us about it again.",
        "From which account did it go out, and which of our accounts did it go to? It may be waiting under another name.",
      ],
    },
    "shouting": {
      title: "They are shouting",
      replies: [
        "(Let them finish, then slowly:) I hear that this is making you angry. I would like to understand what happened.",
        "I am not calling to put you under pressure. I am calling to find a way with you that works.",
        "What would help you most right now: more time, a copy of the documents, or somebody looking into a complaint?",
        "We can also speak later. May I call you tomorrow, and at what time does it suit you?",
      ],
    },
  },
};
