import type { Unit } from '../../../../contracts/units.ts'
import { formatQuantity, parseQuantity } from '../../../../core/primitives/quantity.ts'
import { sum } from '../../../../core/primitives/money.ts'

/** What of a line is of one lot, or is one piece; `quantity` is decimal text. */
export interface LotOfLine {
  code: string
  quantity: string
  expiresOn: string | null
  isSerial: boolean
}

interface Tax {
  code: string
  ratePpm: number
  taxMinor: number
  /** What it is of is exempt from it; left out where it is not. */
  exempt?: true
}

/**
 * What was sold or came back. Amounts in minor units, those of a credit note positive; `lineNo` is
 * the sale's.
 */
export interface InvoiceLine {
  lineNo: number
  sku: string
  name: string
  /** Decimal text. */
  quantity: string
  /** What it is of; left out: pieces. */
  unit?: Unit
  unitPriceMinor: number
  discountMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  taxes: Tax[]
  /** Of tracked goods: which lots and pieces. */
  lots?: LotOfLine[]
}

/** What was charged for service beside the lines. */
export interface InvoiceServiceCharge {
  ratePpm: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  taxes: Tax[]
}

/** All amounts of an invoice, as its document has them: nothing is worked out a second time. */
export interface InvoiceFigures {
  lines: InvoiceLine[]
  /** Left out where there is none. */
  serviceCharge?: InvoiceServiceCharge
  /** Per code and rate (Directive 2006/112/EC, art. 226, 8–10). */
  taxes: Array<Tax & { baseMinor: number }>
  discountMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  /** Of cash to the smallest coin; total + rounding = due. */
  roundingMinor: number
  dueMinor: number
}

/**
 * What is left of an invoice after credit notes: line by line and tax by tax subtracted, so that
 * all of them together come to nothing, to the minor unit.
 * @returns null when nothing is left
 */
export function restOf(
  invoice: InvoiceFigures,
  credited: readonly InvoiceFigures[]
): InvoiceFigures | null {
  const less = (of: (figures: InvoiceFigures) => number): number =>
    sum([of(invoice), ...credited.map(note => -of(note))])
  const lines = invoice.lines.flatMap(line => {
    const back = credited.flatMap(note => note.lines.filter(l => l.lineNo === line.lineNo))
    const rest = lineWithout(line, back)
    return parseQuantity(rest.quantity) === 0 ? [] : [rest]
  })
  if (lines.length === 0) return null
  const taxes = invoice.taxes
    .map(tax => {
      const back = credited.flatMap(note => note.taxes.filter(isSameTax(tax)))
      return {
        ...tax,
        baseMinor: sum([tax.baseMinor, ...back.map(b => -b.baseMinor)]),
        taxMinor: sum([tax.taxMinor, ...back.map(b => -b.taxMinor)])
      }
    })
    .filter(({ baseMinor, taxMinor }) => baseMinor !== 0 || taxMinor !== 0)
  const serviceCharge = chargeWithout(
    invoice.serviceCharge,
    credited.flatMap(note => note.serviceCharge ?? [])
  )
  return {
    lines,
    ...(serviceCharge && { serviceCharge }),
    taxes,
    discountMinor: less(f => f.discountMinor),
    netMinor: less(f => f.netMinor),
    taxMinor: less(f => f.taxMinor),
    totalMinor: less(f => f.totalMinor),
    roundingMinor: less(f => f.roundingMinor),
    dueMinor: less(f => f.dueMinor)
  }
}

const isSameTax =
  (one: Tax) =>
  (other: Tax): boolean =>
    one.code === other.code && one.ratePpm === other.ratePpm && one.exempt === other.exempt

function lineWithout(line: InvoiceLine, back: readonly InvoiceLine[]): InvoiceLine {
  const less = (of: (l: InvoiceLine) => number): number => sum([of(line), ...back.map(b => -of(b))])
  return {
    ...line,
    quantity: formatQuantity(less(l => parseQuantity(l.quantity))),
    discountMinor: less(l => l.discountMinor),
    netMinor: less(l => l.netMinor),
    taxMinor: less(l => l.taxMinor),
    totalMinor: less(l => l.totalMinor),
    taxes: taxesWithout(line.taxes, back),
    ...(line.lots && { lots: lotsWithout(line.lots, back) })
  }
}

const lotsWithout = (lots: readonly LotOfLine[], back: readonly InvoiceLine[]): LotOfLine[] =>
  lots.flatMap(lot => {
    const came = back.flatMap(b => b.lots ?? []).filter(({ code }) => code === lot.code)
    const milli = sum([
      parseQuantity(lot.quantity),
      ...came.map(({ quantity }) => -parseQuantity(quantity))
    ])
    return milli > 0 ? [{ ...lot, quantity: formatQuantity(milli) }] : []
  })

const taxesWithout = (taxes: readonly Tax[], back: ReadonlyArray<{ taxes: Tax[] }>): Tax[] =>
  taxes.map(tax => ({
    ...tax,
    taxMinor: sum([
      tax.taxMinor,
      ...back.flatMap(b => b.taxes.filter(isSameTax(tax)).map(t => -t.taxMinor))
    ])
  }))

function chargeWithout(
  charge: InvoiceServiceCharge | undefined,
  back: readonly InvoiceServiceCharge[]
): InvoiceServiceCharge | undefined {
  if (charge === undefined) return undefined
  const less = (of: (one: InvoiceServiceCharge) => number): number =>
    sum([of(charge), ...back.map(b => -of(b))])
  const totalMinor = less(one => one.totalMinor)
  if (totalMinor === 0) return undefined
  return {
    ...charge,
    netMinor: less(one => one.netMinor),
    taxMinor: less(one => one.taxMinor),
    totalMinor,
    taxes: taxesWithout(charge.taxes, back)
  }
}
