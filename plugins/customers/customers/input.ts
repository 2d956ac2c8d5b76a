import { Line, Lines, Nullable, Type } from 'stoa/plugin'

export const Search = Line(
  100,
  'The beginning of the name, family name, e-mail, code or phone number, or the last digits of the phone number.'
)

export const Facts = {
  name: Line(200, 'As the customer is addressed.'),
  code: Line(40, 'Your own number for the customer; unique in the company, kept in upper case.'),
  phone: Line(40, 'With + and country code, or together with `region`; kept as E.164.'),
  region: Type.String({
    pattern: '^[A-Z]{2}$',
    description: 'ISO 3166-1, where `phone` is dialled from when it has no country code; not kept.'
  }),
  email: Type.String({ format: 'email' }),
  whatsappConsent: Type.Boolean({
    description: 'The customer agreed to notices on WhatsApp. Who noted it and when is kept.'
  }),
  locale: Type.String({
    pattern: '^[a-z]{2,3}(-[A-Z]{2})?$',
    description: "BCP 47, the language of notices. Default: the company's."
  }),
  note: Lines(2000),
  active: Type.Boolean()
}

export const ChangeFacts = {
  name: Type.Optional(Facts.name),
  code: Type.Optional(Nullable(Facts.code)),
  phone: Type.Optional(Nullable(Facts.phone)),
  region: Type.Optional(Facts.region),
  email: Type.Optional(Nullable(Facts.email)),
  whatsappConsent: Type.Optional(Facts.whatsappConsent),
  locale: Type.Optional(Nullable(Facts.locale)),
  note: Type.Optional(Nullable(Facts.note)),
  active: Type.Optional(Facts.active)
}
