/** Spanish, formal address: what we say at each step. */
import type { Texts } from "./Texts";

export const spanish: Texts = {
  steps: {
    "Reminder": {
      subject: "Su próximo pago, {customer}",
      body: `Le escribimos para recordarle que se acerca el vencimiento de un pago: {amount}.
El próximo vencimiento es el {due}.

{invoices}

Puede pagar en línea aquí: {link}
Nuestros datos bancarios figuran en cada factura.

Si le falta algo, por ejemplo una copia de una factura o un número de pedido, dígamelo y se lo enviaré. Si el pago ya está en camino, muchas gracias.`,
      text: `{team}: le recordamos que se acerca un pago de {amount}.
Próximo vencimiento: {due}.
Pagar en línea: {link}
¿Le falta algún documento? Díganoslo, por favor.
Tel.: {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Le llamo con antelación: se acerca el vencimiento de un pago de {amount}.
El próximo vencimiento es el {due}.
¿Ha recibido las facturas y tiene todo lo que necesita para pagarlas?`,
    },
    "Due today": {
      subject: "Vencimiento de su pago: {amount}, {customer}",
      body: `Ha llegado el vencimiento de un pago de {amount}.

{invoices}

Puede pagar en línea aquí: {link}
Nuestros datos bancarios figuran en cada factura; le rogamos que indique el número de factura al pagar.

Si ya ha pagado, muchas gracias: no tiene que hacer nada más. Si algo no está claro, dígamelo, por favor.`,
      text: `{team}: ha llegado el vencimiento de un pago de {amount}.
Pagar en línea: {link}
¿Ya ha pagado? Gracias.
¿Preguntas? {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Le llamo por un pago de {amount} que ya ha llegado a su vencimiento.
¿Está el pago en camino, o necesita todavía algo de nuestra parte?`,
    },
    "First call": {
      subject: "Pago vencido: {overdue}, {customer}",
      body: `Quizá se les haya pasado: hay un importe vencido de {overdue}.
La partida más antigua lleva {days} de retraso.

{invoices}

¿Podría decirme qué día harán el pago?
Puede pagar en línea aquí: {link}
Nuestros datos bancarios figuran en cada factura.

Si tiene alguna pregunta sobre una factura o necesita una copia, dígamelo y me ocuparé de ello. Si ha pagado en los últimos días, muchas gracias, y no tenga en cuenta este mensaje.`,
      text: `{team}: quizá se les haya pasado, hay un importe vencido de {overdue}.
Pagar en línea: {link}
¿Cuándo podemos esperar el pago? ¿Ya ha pagado? Gracias.
Tel.: {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Le llamo por un importe vencido de {overdue}. Quizá simplemente se les haya pasado.
La partida más antigua es {oldest}.
¿Lo han recibido todo, o hay algo que esté retrasando el pago?
¿Qué día pueden hacer el pago?`,
    },
    "Second call": {
      subject: "Le rogamos respuesta: {overdue} vencidos, {customer}",
      body: `Todavía no hemos recibido {overdue}.
La partida más antigua lleva {days} de retraso.

{invoices}

Le ruego que me diga a más tardar el {deadline} cuál de estos es su caso:
- Ya ha pagado: con la fecha y el importe encontraré el pago.
- Hay algo incorrecto en una factura: dígame cuál y por qué, y lo revisaré.
- Necesita más tiempo: dígame cuánto puede pagar y cuándo. Podemos hablar de un pago a plazos.

Puede pagar en línea aquí: {link}
Puede llamarme al {phone}.`,
      text: `{team}: siguen pendientes de pago {overdue}.
Pagar en línea: {link}
Díganos, por favor, a más tardar el {deadline} cuándo pagará o qué no está bien. Si necesita tiempo, hablemos de plazos.
Tel.: {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Le llamo de nuevo por un importe de {overdue} que sigue pendiente.
La partida más antigua lleva {days} de retraso.
Me gustaría entender a qué se debe: ¿hay algo mal en una factura, o atraviesan ahora un momento económico difícil?
Busquemos hoy una solución que pueda cumplir. ¿Cuánto puede pagar, y qué día?`,
    },
    "Firm letter": {
      subject: "Requerimiento de pago: {overdue} hasta el {deadline}, {customer}",
      body: `A pesar de nuestros recordatorios, sigue sin pagarse en su cuenta un importe de {overdue}.
La partida más antigua es {oldest} ({days} de retraso).
Nuestros avisos anteriores: {history}.

{invoices}

Le pedimos que pague el importe vencido a más tardar el {deadline}. Si no le es posible, o si no está conforme con alguna factura, le rogamos que nos indique por escrito el motivo o una propuesta de pago a más tardar en esa fecha.
Puede pagar en línea aquí: {link}
Nuestros datos bancarios figuran en cada factura.

Si no recibimos ni el pago ni una respuesta, el siguiente paso será un último aviso. Preferimos con mucho resolverlo de acuerdo con usted.
Puede llamarme al {phone}.`,
      text: `{team}: a pesar de nuestros recordatorios siguen sin pagarse {overdue}.
Le pedimos que pague a más tardar el {deadline}, o que nos diga antes qué lo impide.
Pagar en línea: {link}
Tel.: {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Le llamo por un importe de {overdue}, que sigue sin pagarse a pesar de nuestros recordatorios.
La partida más antigua es {oldest}.
Necesito llegar hoy a un acuerdo claro con usted: el pago a más tardar el {deadline}, o un calendario que pueda cumplir.
¿Qué impide el pago?`,
    },
    "Final notice": {
      subject: "Último aviso: {overdue} a pagar hasta el {deadline}, {customer}",
      body: `ÚLTIMO AVISO de fecha {today}
Acreedor: {team}
Cliente: {customer}

Importe vencido y no pagado: {overdue}.
La partida más antigua lleva {days} de retraso.
Nuestros avisos anteriores: {history}.

{invoices}

La suma es la de los documentos relacionados; no hemos añadido intereses ni gastos.

Le requerimos que pague {overdue} en su totalidad; el pago debe llegarnos a más tardar el {deadline}. Le rogamos que indique los números de factura al pagar.
Puede pagar en línea aquí: {link}
Nuestros datos bancarios figuran en cada factura.

Si no está conforme con alguna factura, en todo o en parte, o desea proponer un pago a plazos, comuníquenoslo a más tardar en esa misma fecha e indíquenos el motivo. Examinaremos su respuesta antes de dar cualquier otro paso.

Si el {deadline} no hemos recibido ni el pago ni una respuesta así, tenemos la intención de trasladar el expediente a recobro.

Para cualquier pregunta: {me}, {team}
Teléfono: {phone}`,
      text: `{team}: último aviso. {overdue} deben llegarnos a más tardar el {deadline}.
Pagar en línea: {link}
Si no está conforme o necesita plazos, díganoslo antes. Después tenemos la intención de trasladar el expediente a recobro.
Tel.: {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Le llamo por nuestro último aviso: {overdue} deben llegarnos a más tardar el {deadline}.
Quisiera evitar que el expediente pase a recobro; hoy todavía podemos resolverlo entre nosotros.
¿Puede pagar hasta ese día? Si no, ¿cuánto puede pagar, y cuándo?`,
    },
    "Hand over": {
      subject: "Traslado de su expediente: {overdue}, {customer}",
      body: `Nuestros requerimientos de pago de {overdue} no han dado lugar ni a un pago ni a un acuerdo. Por ello trasladamos el expediente a {recovery}.
Nuestros avisos anteriores: {history}.

{invoices}

Le escribirán para indicarle cómo pagar; a partir de entonces, le rogamos que se dirija directamente allí. Un pago que nos llegue antes se abonará todavía en su cuenta.
Puede pagar en línea aquí: {link}

Si cree que se trata de un error, o si ha pagado entretanto, díganoslo de inmediato.
Puede llamarnos al {phone}.`,
      text: `{team}: como siguen sin pagarse {overdue}, trasladamos el expediente a {recovery}. Se pondrán en contacto con usted.
¿Ya ha pagado o hay un error? Díganoslo, por favor.
Tel.: {phone}`,
      opening: `Buenos días, le habla {me}, de {team}. ¿Podría hablar con {contact}, por favor?
Quería decirle personalmente que trasladamos el expediente, por {overdue}, a {recovery}.
Se pondrán en contacto con usted para indicarle cómo pagar. Si ha pagado entretanto, o si algo ha cambiado, dígamelo ahora, por favor.`,
    },
  },
  thankYou: {
    subject: "Muchas gracias, {customer}",
    body: `{thanks}

Para su información, en este momento hay vencidos {rest}:

{invoices}

Si tiene cualquier pregunta sobre su cuenta, no dude en decírmelo.`,
  },
  phrases: {
    "greeting named": "Buenos días, {contact}:",
    "greeting unnamed": "Estimados señores:",
    "someone": "la persona encargada de los pagos",
    "us": "Administración de clientes",
    "recovery": "nuestro departamento de recobro",
    "signature": "Atentamente,\n{me}\n{team}\n{phone}",
    "thanks paid": "Muchas gracias por su pago y por haberse ocupado de ello.",
    "thanks promised": "Muchas gracias por la conversación. Hemos anotado lo que acordamos: {promise}. Contamos con ello.",
    "stop emails": "Para no recibir más correos en esta dirección, responda STOP.",
    "stop texts": "Para no recibir más SMS, responda STOP.",
    "number": "Factura",
    "invoiced": "Fecha",
    "due": "Vencimiento",
    "amount": "Importe",
    "days late": "Días de retraso",
    "total": "Total",
    "more": "y {count} más, {amount}",
    "in dispute": "No se incluyen, porque usted no está conforme: {list}.",
    "partly disputed": "Incluidas solo por la parte no discutida: {list}.",
    "credits": "Abonos en su cuenta aún sin aplicar a una factura: {amount}. Díganos, por favor, a qué facturas corresponden.",
    "call": "llamada", "email": "correo electrónico", "letter": "carta", "text": "SMS", "meeting": "reunión",
  },
  objections: {
    "no money": {
      title: "«Ahora mismo no tenemos dinero»",
      replies: [
        "Gracias por decírmelo con franqueza. ¿Qué ha cambiado, y cuándo esperan que entre dinero?",
        "Entiendo que es un momento difícil. ¿Qué importe podrían pagar esta semana sin quedarse en apuros por otro lado?",
        "¿Podrían cumplir con esto: {plan}?",
        "Acordemos pasos que puedan cumplir. Prefiero un importe pequeño en un día seguro que uno grande en un día incierto.",
      ],
    },
    "no invoice": {
      title: "«Nunca recibimos la factura»",
      replies: [
        "Lo siento. Le envío una copia ahora mismo; ¿a qué dirección prefiere?",
        "Comprobémoslo juntos: ¿de qué números le falta la factura, y cuáles tiene?",
        "Cuando tenga la copia, ¿quién la aprueba en su empresa, y qué día podrán pagarla?",
      ],
    },
    "disputed goods": {
      title: "«La mercancía no estaba bien»",
      replies: [
        "Lo siento. ¿De qué entrega y de qué factura se trata, y qué es exactamente lo que estaba mal?",
        "¿Podría enviarme una foto, el albarán o el mensaje que nos mandó entonces? Lo paso a la persona adecuada y le digo cuándo tendrá respuesta.",
        "Mientras se aclara, dejo esa parte en espera. ¿Y las facturas que no están afectadas? ¿Qué día pueden pagarlas?",
      ],
    },
    "already paid": {
      title: "«Ya lo hemos pagado»",
      replies: [
        "Gracias, lo busco enseguida. ¿Qué día pagaron, qué importe y con qué referencia?",
        "¿Podría enviarme el justificante de pago? Así lo asignaremos a sus facturas y no volveremos a molestarle por esto.",
        "¿Desde qué cuenta salió, y a cuál de las nuestras? Quizá haya llegado con otro nombre.",
      ],
    },
    "shouting": {
      title: "Le están gritando",
      replies: [
        "(Deje que termine; luego, con calma:) Noto que esto le ha molestado mucho. Me gustaría entender qué ha pasado.",
        "No le llamo para presionarle. Le llamo para encontrar con usted una salida que sea posible.",
        "¿Qué le ayudaría más ahora: más tiempo, una copia de los documentos, o que alguien se ocupe de una reclamación?",
        "También podemos hablar más tarde. ¿Puedo llamarle mañana, y a qué hora le viene bien?",
      ],
    },
  },
};
