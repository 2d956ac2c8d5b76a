import { defineMailTemplate, type MailTemplate, type MailWords, Nullable, Type } from 'stoa/plugin'

/** What a mail about an order is told. Amounts and quantities are in words already. */
export const OrderMail = Type.Object({
  name: Type.String(),
  number: Type.String(),
  total: Type.String({ description: 'What is paid, its rounding included.' }),
  rounding: Nullable(
    Type.String({ description: 'What a payment provider could not take, or what makes it whole.' })
  ),
  lines: Type.Array(
    Type.Object({ quantity: Type.String(), name: Type.String(), total: Type.String() })
  ),
  link: Nullable(Type.String()),
  tracking: Nullable(Type.String()),
  amount: Nullable(Type.String({ description: 'What went back.' })),
  place: Nullable(Type.String({ description: 'Where it is collected.' })),
  instructions: Nullable(Type.String({ description: 'How it is to be paid.' }))
})

const newsKinds = [
  'placed',
  'confirmed',
  'shipped',
  'readied',
  'delivered',
  'cancelled',
  'refunded'
] as const
export type NewsKind = (typeof newsKinds)[number]
type Language = 'en' | 'es' | 'id'

interface Frame {
  hello: string
  total: string
  rounding: string
  open: string
  tracking: string
  place: string
  amount: string
}

const FRAMES: Record<Language, Frame> = {
  en: {
    hello: 'Hello {{name}},',
    total: 'Total',
    rounding: 'Rounding',
    open: 'See your order',
    tracking: 'Follow it: {{tracking}}',
    place: 'Collect it at: {{place}}',
    amount: 'Amount: {{amount}}'
  },
  es: {
    hello: 'Hola, {{name}}:',
    total: 'Total',
    rounding: 'Redondeo',
    open: 'Ver su pedido',
    tracking: 'Seguimiento: {{tracking}}',
    place: 'Recójalo en: {{place}}',
    amount: 'Importe: {{amount}}'
  },
  id: {
    hello: 'Halo {{name}},',
    total: 'Total',
    rounding: 'Pembulatan',
    open: 'Lihat pesanan Anda',
    tracking: 'Lacak: {{tracking}}',
    place: 'Ambil di: {{place}}',
    amount: 'Jumlah: {{amount}}'
  }
}

/** Subject and first sentence; they may name {{number}}. */
const NEWS: Record<NewsKind, Record<Language, [subject: string, body: string]>> = {
  placed: {
    en: [
      'Your order {{number}}',
      'We have your order {{number}}. It goes on as soon as it is paid.'
    ],
    es: [
      'Su pedido {{number}}',
      'Hemos recibido su pedido {{number}}. Lo prepararemos en cuanto esté pagado.'
    ],
    id: [
      'Pesanan Anda {{number}}',
      'Kami sudah menerima pesanan {{number}}. Pesanan diproses setelah dibayar.'
    ]
  },
  confirmed: {
    en: ['Your order {{number}} is confirmed', 'Thank you: your order {{number}} is confirmed.'],
    es: ['Su pedido {{number}} está confirmado', 'Gracias: su pedido {{number}} está confirmado.'],
    id: ['Pesanan {{number}} dikonfirmasi', 'Terima kasih: pesanan {{number}} sudah dikonfirmasi.']
  },
  shipped: {
    en: ['Your order {{number}} is on its way', 'Your order {{number}} is on its way.'],
    es: ['Su pedido {{number}} está en camino', 'Su pedido {{number}} está en camino.'],
    id: ['Pesanan {{number}} sedang dikirim', 'Pesanan {{number}} sedang dalam perjalanan.']
  },
  readied: {
    en: ['Your order {{number}} is ready', 'Your order {{number}} is ready to be collected.'],
    es: ['Su pedido {{number}} está listo', 'Su pedido {{number}} está listo para recoger.'],
    id: ['Pesanan {{number}} siap diambil', 'Pesanan {{number}} siap diambil.']
  },
  delivered: {
    en: [
      'Your order {{number}} has arrived',
      'Your order {{number}} was handed over. Thank you for shopping with us.'
    ],
    es: [
      'Su pedido {{number}} ha llegado',
      'Su pedido {{number}} ha sido entregado. Gracias por su compra.'
    ],
    id: [
      'Pesanan {{number}} sudah sampai',
      'Pesanan {{number}} sudah diserahkan. Terima kasih sudah berbelanja.'
    ]
  },
  cancelled: {
    en: [
      'Your order {{number}} was cancelled',
      'Your order {{number}} was cancelled. What you paid for it, if anything, goes back to you.'
    ],
    es: [
      'Su pedido {{number}} fue cancelado',
      'Su pedido {{number}} fue cancelado. Si pagó algo, se le devolverá.'
    ],
    id: [
      'Pesanan {{number}} dibatalkan',
      'Pesanan {{number}} dibatalkan. Jika sudah dibayar, uang Anda dikembalikan.'
    ]
  },
  refunded: {
    en: [
      'Refund for your order {{number}}',
      'Money of your order {{number}} was sent back to you.'
    ],
    es: ['Devolución de su pedido {{number}}', 'Le hemos devuelto dinero de su pedido {{number}}.'],
    id: ['Pengembalian dana pesanan {{number}}', 'Uang dari pesanan {{number}} sudah dikembalikan.']
  }
}

const P = 'style="margin:0 0 16px"'

function built(language: Language, kind: NewsKind): MailWords {
  const { hello, total, rounding, open, tracking, place, amount } = FRAMES[language]
  const [subject, body] = NEWS[kind][language]
  return {
    subject,
    text:
      `${hello}\n\n${body}\n\n{{#amount}}${amount}\n\n{{/amount}}{{#tracking}}${tracking}\n\n{{/tracking}}{{#place}}${place}\n\n{{/place}}{{#instructions}}{{instructions}}\n\n{{/instructions}}` +
      `{{#lines}}{{quantity}} × {{name}}: {{total}}\n{{/lines}}{{#rounding}}${rounding}: {{rounding}}\n{{/rounding}}${total}: {{total}}\n{{#link}}\n${open}: {{link}}\n{{/link}}`,
    html:
      `<p ${P}>${hello}</p><p ${P}>${body}</p>{{#amount}}<p ${P}>${amount}</p>{{/amount}}{{#tracking}}<p ${P}>${tracking}</p>{{/tracking}}{{#place}}<p ${P}>${place}</p>{{/place}}` +
      `{{#instructions}}<p ${P}>{{instructions}}</p>{{/instructions}}<table width="100%" cellpadding="4" style="margin:0 0 16px;border-collapse:collapse">{{#lines}}<tr><td>{{quantity}} × {{name}}</td><td align="right">{{total}}</td></tr>{{/lines}}{{#rounding}}<tr><td>${rounding}</td><td align="right">{{rounding}}</td></tr>{{/rounding}}` +
      `<tr><td style="border-top:1px solid #1a1a1a"><b>${total}</b></td><td align="right" style="border-top:1px solid #1a1a1a"><b>{{total}}</b></td></tr></table>` +
      `{{#link}}<p ${P}><a href="{{link}}" style="color:#1a1a1a;font-weight:bold">${open}</a></p>{{/link}}`
  }
}

/** One mail for each piece of news. Confidential: the link opens the order to whoever has it. */
export const orderMails = Object.fromEntries(
  newsKinds.map(kind => [
    kind,
    defineMailTemplate({
      name: `storefront.order-${kind}`,
      confidential: true,
      values: OrderMail,
      locales: { en: built('en', kind), es: built('es', kind), id: built('id', kind) }
    })
  ])
) as Record<NewsKind, MailTemplate<typeof OrderMail>>

/** The news in one sentence of plain text, for channels with little room. @param locale BCP 47 */
export function newsSentence(kind: NewsKind, locale: string, number: string): string {
  const language = locale.slice(0, 2)
  const [, body] = NEWS[kind][language === 'es' || language === 'id' ? language : 'en']
  return body.replaceAll('{{number}}', number)
}
