import { Line, Type } from 'stoa/plugin'

export const Facts = {
  name: Line(200, 'As the shopper is addressed.'),
  phone: Line(40, 'With + and country code; kept as E.164.'),
  locale: Type.String({
    pattern: '^[a-z]{2,3}(-[A-Z]{2})?$',
    description: "BCP 47, the language of mails and notices. Default: the company's."
  }),
  whatsappConsent: Type.Boolean({ description: 'The shopper agrees to notices on WhatsApp.' })
}
export const Email = Type.String({ format: 'email' })
/** A password in force, as someone enters it. */
export const Password = Type.String({ minLength: 1, maxLength: 200 })
