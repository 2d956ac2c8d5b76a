import { UnitView } from '../documents/line-view.ts'
import { Amount, Currency, Day, Input, Line, Lines, Nullable, type Static, Type } from 'stoa/plugin'

const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' })

/** Whom an invoice is made out to, as it is typed. */
export const BuyerInput = Input({
  name: Line(200, 'The legal name.'),
  taxId: Type.Optional(Line(40, 'NIF, RUC, NIT, RFC, CNPJ, CPF, NPWP, VAT number …')),
  country: Type.Optional(Country),
  address: Type.Optional(Lines(400, 'It may have several lines.'))
})

export const Buyer = Type.Object({
  name: Type.String(),
  taxId: Nullable(Type.String()),
  country: Nullable(Country),
  address: Nullable(Type.String())
})
export type Buyer = Static<typeof Buyer>

const Tax = {
  code: Type.String(),
  ratePpm: Type.Integer(),
  taxMinor: Amount,
  exempt: Type.Optional(Type.Literal(true))
}

/**
 * All that stands on an invoice, frozen when it is issued: what Directive 2006/112/EC, art. 226
 * (Spain: RD 1619/2012, art. 6) wants of one. Amounts of a credit note are positive.
 */
export const InvoiceContent = Type.Object({
  locale: Type.String(),
  timeZone: Type.String(),
  seller: Type.Object({
    name: Type.String(),
    taxId: Nullable(Type.String()),
    address: Nullable(Type.String()),
    shop: Type.String()
  }),
  buyer: Buyer,
  document: Type.Object({
    kind: Type.Union([Type.Literal('sale'), Type.Literal('refund'), Type.Literal('void')]),
    number: Type.String()
  }),
  suppliedOn: Type.String({ ...Day, description: "When it was sold, on the shop's clock." }),
  corrects: Nullable(
    Type.Object({ number: Type.String(), issuedOn: Day }),
    'Of a credit note: the invoice it takes back, wholly or in part (art. 219).'
  ),
  reason: Nullable(Type.String()),
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      sku: Type.String(),
      name: Type.String(),
      quantity: Type.String(),
      unit: Type.Optional(UnitView),
      unitPriceMinor: Amount,
      discountMinor: Amount,
      netMinor: Amount,
      taxMinor: Amount,
      totalMinor: Amount,
      taxes: Type.Array(Type.Object(Tax)),
      lots: Type.Optional(
        Type.Array(
          Type.Object({
            code: Type.String(),
            quantity: Type.String(),
            expiresOn: Nullable(Day),
            isSerial: Type.Boolean()
          }),
          { description: 'Of tracked goods: their lots and serial numbers.' }
        )
      )
    })
  ),
  serviceCharge: Type.Optional(
    Type.Object(
      {
        ratePpm: Type.Integer(),
        netMinor: Amount,
        taxMinor: Amount,
        totalMinor: Amount,
        taxes: Type.Array(Type.Object(Tax))
      },
      { description: 'What was charged for service beside the lines; left out: nothing.' }
    )
  ),
  taxes: Type.Array(Type.Object({ ...Tax, baseMinor: Amount })),
  discountMinor: Amount,
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
  roundingMinor: Amount,
  dueMinor: Amount,
  legalText: Type.String(),
  taxExemption: Type.Optional(
    Type.Object(
      { kind: Type.String(), certificate: Type.String() },
      { description: 'Why no tax is charged; left out where it is.' }
    )
  ),
  fiscal: Nullable(
    Type.Object({
      signature: Nullable(Type.String()),
      qr: Nullable(Type.String()),
      legalLines: Type.Array(Type.String())
    }),
    'What a fiscal plugin put on it.'
  )
})
export type InvoiceContent = Static<typeof InvoiceContent>
