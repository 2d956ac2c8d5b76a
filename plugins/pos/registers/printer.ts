import { Nullable, Type, type Static } from 'stoa/plugin'

export const PaperWidth = Type.Union([Type.Literal(58), Type.Literal(80)], {
  description: 'Millimetres of the paper, 80 unless said otherwise.'
})
export type PaperWidth = Static<typeof PaperWidth>

export const Lettering = Type.Union([Type.Literal('text'), Type.Literal('picture')], {
  description:
    "text: in the printer's own letters where it has them. picture: all of it drawn, for a printer with unusual code pages."
})
export type Lettering = Static<typeof Lettering>

/** The receipt printer of a register that stands in the network. */
export const PrinterInput = {
  printerHost: Type.Optional(
    Nullable(
      Type.String({ minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9._:-]+$' }),
      'Its name or address, in a network that POS_PRINTER_NETWORKS allows; null: none.'
    )
  ),
  printerPort: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })),
  printerWidth: Type.Optional(PaperWidth),
  printerLettering: Type.Optional(Lettering)
}
