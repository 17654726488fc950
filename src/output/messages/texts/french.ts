/** French, formal address: what we say at each step. */
import type { Texts } from "./Texts";

export const french: Texts = {
  steps: {
    "Reminder": {
      subject: "Votre prochaine échéance, {customer}",
      body: `Nous nous permettons de vous rappeler qu'un paiement arrive bientôt à échéance : {amount}.
La prochaine échéance est fixée au {due}.

{invoices}

Vous pouvez régler en ligne ici : {link}
Nos coordonnées bancaires figurent sur chaque facture.

S'il vous manque un élément, par exemple une copie de facture ou un numéro de commande, dites-le-moi et je vous l'enverrai. Si le règlement est déjà en cours, nous vous en remercions.`,
      text: `{team} : petit rappel, {amount} arrivent bientôt à échéance.
Prochaine échéance : {due}.
Régler en ligne : {link}
Il vous manque un document ? Dites-le-nous.
Tél. : {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je vous appelle un peu à l'avance : un paiement de {amount} arrive bientôt à échéance.
La prochaine échéance est fixée au {due}.
Avez-vous bien reçu les factures, et avez-vous tout ce qu'il vous faut pour les régler ?`,
    },
    "Due today": {
      subject: "Paiement à échéance : {amount}, {customer}",
      body: `Un paiement de {amount} est maintenant arrivé à échéance.

{invoices}

Vous pouvez régler en ligne ici : {link}
Nos coordonnées bancaires figurent sur chaque facture ; merci d'indiquer le numéro de facture avec votre règlement.

Si vous avez déjà payé, nous vous en remercions et vous n'avez plus rien à faire. Si un point n'est pas clair, n'hésitez pas à me le dire.`,
      text: `{team} : un paiement de {amount} est arrivé à échéance.
Régler en ligne : {link}
Déjà payé ? Merci.
Une question ? {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je vous appelle au sujet d'un paiement de {amount}, arrivé à échéance.
Le règlement est-il en cours, ou vous manque-t-il quelque chose de notre part ?`,
    },
    "First call": {
      subject: "Échéance dépassée : {overdue}, {customer}",
      body: `Il s'agit sans doute d'un oubli : un montant de {overdue} a dépassé son échéance.
Le poste le plus ancien a {days} de retard.

{invoices}

Pourriez-vous me dire à quelle date vous pensez régler ?
Vous pouvez régler en ligne ici : {link}
Nos coordonnées bancaires figurent sur chaque facture.

Si vous avez une question sur une facture, ou s'il vous en faut une copie, dites-le-moi et je m'en occupe. Si vous avez payé ces derniers jours, nous vous en remercions et vous prions de ne pas tenir compte de ce message.`,
      text: `{team} : sans doute un oubli, {overdue} ont dépassé leur échéance.
Régler en ligne : {link}
Quand pensez-vous régler ? Déjà payé ? Merci.
Tél. : {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je vous appelle au sujet d'un montant de {overdue} dont l'échéance est dépassée. C'est peut-être un simple oubli.
Le poste le plus ancien est {oldest}.
Avez-vous bien tout reçu, et y a-t-il quelque chose qui retarde le paiement ?
À quelle date pourrez-vous effectuer le règlement ?`,
    },
    "Second call": {
      subject: "Merci de nous répondre : {overdue} en retard, {customer}",
      body: `Sauf erreur de notre part, nous n'avons toujours pas reçu {overdue}.
Le poste le plus ancien a {days} de retard.

{invoices}

Merci de me dire d'ici le {deadline} laquelle de ces situations est la vôtre :
- Vous avez payé : la date et le montant m'aideront à retrouver le règlement.
- Une facture pose problème : dites-moi laquelle et pourquoi, je m'en occupe.
- Il vous faut plus de temps : dites-moi combien vous pouvez payer et quand. Nous pouvons parler d'un règlement en plusieurs fois.

Vous pouvez régler en ligne ici : {link}
Vous pouvez me joindre au {phone}.`,
      text: `{team} : {overdue} restent impayés.
Régler en ligne : {link}
Merci de nous dire d'ici le {deadline} quand vous paierez, ou ce qui ne va pas. S'il vous faut du temps, parlons d'un règlement en plusieurs fois.
Tél. : {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je vous rappelle au sujet d'un montant de {overdue}, toujours impayé.
Le poste le plus ancien a {days} de retard.
J'aimerais comprendre ce qui se passe : une facture pose-t-elle problème, ou la trésorerie est-elle tendue en ce moment ?
Trouvons aujourd'hui une solution que vous pourrez tenir. Combien pouvez-vous payer, et à quelle date ?`,
    },
    "Firm letter": {
      subject: "Retard de paiement : {overdue} à régler d'ici le {deadline}, {customer}",
      body: `Malgré nos précédents rappels, un montant de {overdue} reste impayé sur votre compte.
Le poste le plus ancien est {oldest} ({days} de retard).
Nos rappels précédents : {history}.

{invoices}

Nous vous demandons de régler le montant en retard au plus tard le {deadline}. Si cela ne vous est pas possible, ou si vous contestez une facture, merci de nous en donner la raison ou de nous proposer un échéancier par écrit d'ici cette date.
Vous pouvez régler en ligne ici : {link}
Nos coordonnées bancaires figurent sur chaque facture.

Sans paiement ni réponse de votre part, l'étape suivante sera un dernier avis. Nous préférerions de loin trouver une solution avec vous.
Vous pouvez me joindre au {phone}.`,
      text: `{team} : malgré nos rappels, {overdue} restent impayés.
Merci de régler au plus tard le {deadline}, ou de nous dire d'ici là ce qui s'y oppose.
Régler en ligne : {link}
Tél. : {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je vous appelle au sujet d'un montant de {overdue}, impayé malgré nos rappels.
Le poste le plus ancien est {oldest}.
J'ai besoin aujourd'hui d'un accord clair avec vous : un règlement au plus tard le {deadline}, ou un échéancier que vous pourrez tenir.
Qu'est-ce qui empêche le paiement ?`,
    },
    "Final notice": {
      subject: "Dernier avis : {overdue} à régler d'ici le {deadline}, {customer}",
      body: `DERNIER AVIS du {today}
Créancier : {team}
Client : {customer}

Le montant suivant est échu et impayé : {overdue}.
Le poste le plus ancien a {days} de retard.
Nos rappels précédents : {history}.

{invoices}

Le total est celui des documents énumérés ; nous n'y avons ajouté ni intérêts ni frais.

Nous vous demandons de régler {overdue} en totalité ; le paiement doit nous parvenir au plus tard le {deadline}. Merci d'indiquer les numéros de facture avec votre règlement.
Vous pouvez régler en ligne ici : {link}
Nos coordonnées bancaires figurent sur chaque facture.

Si vous contestez une facture, en tout ou en partie, ou si vous souhaitez proposer un règlement en plusieurs fois, dites-le-nous d'ici la même date en précisant pourquoi. Nous examinerons votre réponse avant toute autre démarche.

Si nous n'avons reçu ni paiement ni réponse de cette nature au plus tard le {deadline}, nous avons l'intention de transmettre le dossier au recouvrement.

Pour toute question : {me}, {team}
Téléphone : {phone}`,
      text: `{team} : dernier avis. {overdue} doivent nous parvenir au plus tard le {deadline}.
Régler en ligne : {link}
Si vous contestez ou souhaitez payer en plusieurs fois, dites-le-nous d'ici là. Ensuite, nous avons l'intention de transmettre le dossier au recouvrement.
Tél. : {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je vous appelle au sujet de notre dernier avis : {overdue} doivent nous parvenir au plus tard le {deadline}.
Je voudrais éviter que le dossier parte au recouvrement, et aujourd'hui nous pouvons encore le régler entre nous.
Pouvez-vous payer d'ici là ? Sinon, combien pouvez-vous payer, et quand ?`,
    },
    "Hand over": {
      subject: "Transmission de votre dossier : {overdue}, {customer}",
      body: `Nos demandes de règlement de {overdue} n'ont abouti ni à un paiement ni à un accord. Nous transmettons donc le dossier à l'interlocuteur suivant : {recovery}.
Nos rappels précédents : {history}.

{invoices}

Il vous écrira pour vous indiquer comment payer ; merci de vous adresser dès lors directement à lui. Un règlement qui nous parviendrait avant sera encore porté à votre compte.
Vous pouvez régler en ligne ici : {link}

Si vous pensez qu'il s'agit d'une erreur, ou si vous avez payé entre-temps, merci de nous le dire immédiatement.
Vous pouvez nous joindre au {phone}.`,
      text: `{team} : {overdue} restant impayés, nous transmettons le dossier à l'interlocuteur suivant : {recovery}. Il prendra contact avec vous.
Déjà payé, ou une erreur ? Dites-le-nous.
Tél. : {phone}`,
      opening: `Bonjour, ici {me}, de {team}. Pourrais-je parler à {contact}, s'il vous plaît ?
Je tenais à vous dire moi-même que nous transmettons le dossier, soit {overdue}, à l'interlocuteur suivant : {recovery}.
Il prendra contact avec vous pour vous indiquer comment payer. Si vous avez réglé entre-temps, ou si quelque chose a changé, dites-le-moi maintenant.`,
    },
  },
  thankYou: {
    subject: "Merci, {customer}",
    body: `{thanks}

Pour information, {rest} sont actuellement en retard :

{invoices}

Si vous avez la moindre question sur votre compte, n'hésitez pas à me contacter.`,
  },
  phrases: {
    "greeting named": "Bonjour {contact},",
    "greeting unnamed": "Madame, Monsieur,",
    "someone": "la personne chargée des règlements",
    "us": "Comptabilité clients",
    "recovery": "notre service de recouvrement",
    "signature": "Cordialement,\n{me}\n{team}\n{phone}",
    "thanks paid": "Nous vous remercions de votre règlement et du soin que vous y avez apporté.",
    "thanks promised": "Nous vous remercions de notre entretien. Nous avons noté ce dont nous sommes convenus : {promise}. Nous comptons dessus.",
    "stop emails": "Pour ne plus recevoir d'e-mails à cette adresse, répondez simplement STOP.",
    "stop texts": "Pour ne plus recevoir de SMS, répondez STOP.",
    "number": "Facture",
    "invoiced": "Date",
    "due": "Échéance",
    "amount": "Montant",
    "days late": "Jours de retard",
    "total": "Total",
    "more": "et {count} de plus, {amount}",
    "in dispute": "Non repris car contestés : {list}.",
    "partly disputed": "Repris uniquement pour la partie non contestée : {list}.",
    "credits": "Avoirs ou acomptes sur votre compte, pas encore affectés à une facture : {amount}. Merci de nous dire à quelles factures ils se rapportent.",
    "call": "appel", "email": "e-mail", "letter": "courrier", "text": "SMS", "meeting": "entretien",
  },
  objections: {
    "no money": {
      title: "« Nous n'avons pas d'argent en ce moment »",
      replies: [
        "Merci de me le dire franchement. Qu'est-ce qui a changé, et quand attendez-vous des rentrées d'argent ?",
        "Je comprends que la période soit difficile. Quel montant pourriez-vous payer cette semaine sans vous mettre en difficulté ailleurs ?",
        "Pourriez-vous tenir ceci : {plan} ?",
        "Convenons d'étapes que vous pourrez tenir. Je préfère un petit montant à une date sûre qu'un gros à une date incertaine.",
      ],
    },
    "no invoice": {
      title: "« Nous n'avons jamais reçu la facture »",
      replies: [
        "Je le regrette vraiment. Je vous envoie une copie tout de suite ; à quelle adresse de préférence ?",
        "Vérifions ensemble : quels numéros vous manquent, et lesquels avez-vous ?",
        "Une fois la copie reçue : qui la valide chez vous, et à quelle date pourrez-vous la régler ?",
      ],
    },
    "disputed goods": {
      title: "« La marchandise n'était pas conforme »",
      replies: [
        "Je le regrette vraiment. De quelle livraison et de quelle facture s'agit-il, et qu'est-ce qui n'allait pas exactement ?",
        "Pourriez-vous m'envoyer une photo, le bon de livraison ou votre message de l'époque ? Je le transmets à la bonne personne et je vous dis quand vous aurez une réponse.",
        "En attendant, je mets cette partie de côté. Et les factures qui ne sont pas concernées, à quelle date pouvez-vous les régler ?",
      ],
    },
    "already paid": {
      title: "« Nous avons déjà payé »",
      replies: [
        "Merci, je recherche tout de suite. À quelle date avez-vous payé, quel montant et avec quelle référence ?",
        "Pourriez-vous m'envoyer le justificatif de paiement ? Je le ferai rapprocher de vos factures et vous n'entendrez plus parler de nous à ce sujet.",
        "De quel compte le virement est-il parti, et vers lequel de nos comptes ? Il attend peut-être sous un autre nom.",
      ],
    },
    "shouting": {
      title: "La personne crie",
      replies: [
        "(Laisser finir, puis calmement :) J'entends que cela vous met en colère. J'aimerais comprendre ce qui s'est passé.",
        "Je n'appelle pas pour vous mettre sous pression. Je voudrais trouver avec vous une solution qui vous convienne.",
        "Qu'est-ce qui vous aiderait le plus maintenant : du temps, une copie des documents, ou que quelqu'un s'occupe d'une réclamation ?",
        "Nous pouvons aussi en parler plus tard. Puis-je vous rappeler demain, et à quelle heure cela vous convient-il ?",
      ],
    },
  },
};
