import { defineMailTemplate, Nullable, Type } from 'stoa/plugin'

/** What about money staff is mailed. */
export type DashboardMailKind = 'inquiry' | 'open' | 'won' | 'lost' | 'refunded' | 'differs'
type Language = 'en' | 'es' | 'id'

const BODIES: Record<DashboardMailKind, Record<Language, [subject: string, body: string]>> = {
  inquiry: {
    en: [
      'A bank asks about {{description}}',
      "The payer's bank asks about this payment. It has taken no money yet; answer at {{provider}}."
    ],
    es: [
      'Un banco pregunta por {{description}}',
      'El banco del pagador pregunta por este pago. Aún no ha retirado el dinero; responda en {{provider}}.'
    ],
    id: [
      'Bank menanyakan {{description}}',
      'Bank pembayar menanyakan pembayaran ini. Uang belum ditarik; jawab di {{provider}}.'
    ]
  },
  open: {
    en: [
      'Disputed: {{description}}',
      'The payer disputes this payment, and the bank holds the money. Do not send the goods, and answer at {{provider}}.'
    ],
    es: [
      'En disputa: {{description}}',
      'El pagador disputa este pago y el banco retiene el dinero. No envíe la mercancía y responda en {{provider}}.'
    ],
    id: [
      'Disengketakan: {{description}}',
      'Pembayar menyengketakan pembayaran ini dan bank menahan uangnya. Jangan kirim barang, dan jawab di {{provider}}.'
    ]
  },
  won: {
    en: [
      'Dispute won: {{description}}',
      'The bank decided for the shop: the money is yours again.'
    ],
    es: [
      'Disputa ganada: {{description}}',
      'El banco decidió a favor de la tienda: el dinero vuelve a ser suyo.'
    ],
    id: [
      'Sengketa dimenangkan: {{description}}',
      'Bank memutuskan untuk toko: uangnya kembali menjadi milik Anda.'
    ]
  },
  lost: {
    en: ['Dispute lost: {{description}}', 'The bank decided for the payer, who has the money.'],
    es: [
      'Disputa perdida: {{description}}',
      'El banco decidió a favor del pagador, que tiene el dinero.'
    ],
    id: [
      'Sengketa kalah: {{description}}',
      'Bank memutuskan untuk pembayar; uangnya ada pada pembayar.'
    ]
  },
  refunded: {
    en: [
      'Refunded at {{provider}}: {{description}}',
      'Money of this payment was refunded at {{provider}} itself, not in Stoa. It is taken into the books; look whether its goods come back.'
    ],
    es: [
      'Devuelto en {{provider}}: {{description}}',
      'Se devolvió dinero de este pago en {{provider}} y no en Stoa. Está anotado; compruebe si vuelve la mercancía.'
    ],
    id: [
      'Dikembalikan di {{provider}}: {{description}}',
      'Uang pembayaran ini dikembalikan di {{provider}}, bukan di Stoa. Sudah dibukukan; periksa apakah barangnya kembali.'
    ]
  },
  differs: {
    en: [
      '{{provider}} says otherwise: {{description}}',
      'The provider says otherwise of this payment than the books ({{what}}). Look at it before anything goes on.'
    ],
    es: [
      '{{provider}} no coincide: {{description}}',
      'El proveedor dice de este pago algo distinto que los libros ({{what}}). Revíselo antes de continuar.'
    ],
    id: [
      '{{provider}} berbeda: {{description}}',
      'Penyedia menyatakan hal lain tentang pembayaran ini daripada pembukuan ({{what}}). Periksa sebelum dilanjutkan.'
    ]
  }
}
const ROWS: Record<Language, { amount: string; until: string; payment: string }> = {
  en: {
    amount: 'Amount: {{amount}}',
    until: 'Answer until: {{until}}',
    payment: 'Payment: {{paymentId}}'
  },
  es: {
    amount: 'Importe: {{amount}}',
    until: 'Responder antes de: {{until}}',
    payment: 'Pago: {{paymentId}}'
  },
  id: {
    amount: 'Jumlah: {{amount}}',
    until: 'Jawab sebelum: {{until}}',
    payment: 'Pembayaran: {{paymentId}}'
  }
}

const OrNull = Nullable(Type.String())
const Values = Type.Object({
  provider: Type.String(),
  description: Type.String(),
  paymentId: Type.String(),
  amount: OrNull,
  until: OrNull,
  what: OrNull
})

const built = (kind: DashboardMailKind, language: Language) => {
  const [subject, body] = BODIES[kind][language]
  const { amount, until, payment } = ROWS[language]
  const rows = [`{{#amount}}${amount}{{/amount}}`, `{{#until}}${until}{{/until}}`, payment]
  return {
    subject,
    text: `${body}\n\n{{#amount}}${amount}\n{{/amount}}{{#until}}${until}\n{{/until}}${payment}\n`,
    html: `<p style="margin:0 0 16px">${body}</p><p style="margin:0 0 16px">${rows.join('<br>')}</p>`
  }
}

const mail = (kind: DashboardMailKind) =>
  defineMailTemplate({
    name: `payments.dashboard-${kind}`,
    values: Values,
    locales: { en: built(kind, 'en'), es: built(kind, 'es'), id: built(kind, 'id') }
  })

/** One mail for each piece of news; in the company's language. */
export const dashboardMails = {
  inquiry: mail('inquiry'),
  open: mail('open'),
  won: mail('won'),
  lost: mail('lost'),
  refunded: mail('refunded'),
  differs: mail('differs')
}
