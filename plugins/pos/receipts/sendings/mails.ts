import { defineMailTemplate, Type, type MailWords } from 'stoa/plugin'

const P = 'style="margin:0 0 16px"'
const LINK = 'style="color:#1a1a1a;font-weight:bold"'

const built = (subject: string, thanks: string, open: string): MailWords => ({
  subject,
  text: `${thanks}\n\n${open}\n{{link}}\n`,
  html: `<p ${P}>${thanks}</p><p ${P}><a href="{{link}}" ${LINK}>${open}</a></p>`
})

export const ReceiptSent = defineMailTemplate({
  name: 'pos.receipt-sent',
  values: Type.Object({ number: Type.String(), shop: Type.String(), link: Type.String() }),
  locales: {
    en: built(
      'Your receipt {{number}}',
      'Thank you for shopping at {{shop}}.',
      'Your receipt {{number}}'
    ),
    es: built('Su recibo {{number}}', 'Gracias por su compra en {{shop}}.', 'Su recibo {{number}}'),
    pt: built(
      'Seu recibo {{number}}',
      'Obrigado pela sua compra em {{shop}}.',
      'Seu recibo {{number}}'
    ),
    id: built(
      'Struk Anda {{number}}',
      'Terima kasih telah berbelanja di {{shop}}.',
      'Struk Anda {{number}}'
    )
  }
})

const SOURCE = 'pos.receipt-sent:'

export const mailSource = (sendingId: string): string => SOURCE + sendingId

/** Which sending a mail is of; null: it is another plugin's. */
export const sendingOfMail = (source: string): string | null =>
  source.startsWith(SOURCE) ? source.slice(SOURCE.length) : null
