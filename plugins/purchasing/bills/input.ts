import {
  Amount,
  type Context,
  Id,
  Input,
  Line,
  mulDiv,
  parseQuantity,
  PositiveQuantityText,
  statement,
  type Static,
  sum,
  Type
} from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import type { BillLine } from './store.ts'

const WHOLE_PPM = 1_000_000
const Minor = { ...Amount, minimum: 0 }

export const BillLines = Type.Array(
  Input({
    receiptId: Type.Optional({
      ...Id,
      description: 'Of goods that were received; left out: something else, such as freight.'
    }),
    receiptLineNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
    quantity: Type.Optional({
      ...PositiveQuantityText,
      description: 'Pieces that are billed; with a receipt, and only with one.'
    }),
    description: Type.Optional(Line(200, 'Needed without a receipt.')),
    netMinor: { ...Minor, description: "Without tax, in minor units of the bill's currency." },
    taxPpm: Type.Optional(
      Type.Integer({ minimum: 0, maximum: WHOLE_PPM, description: 'Parts per million of tax.' })
    ),
    taxMinor: Type.Optional({
      ...Minor,
      description: 'As it stands on the paper; left out: by taxPpm.'
    })
  }),
  {
    minItems: 1,
    maxItems: 500,
    description: 'What is billed; of a bill that gives totals only, one line.'
  }
)
export const Total = Type.Optional({
  ...Minor,
  description: 'With tax, as it stands on the paper: what lines come to must be this.'
})

const receipts = statement<{ id: string; line_no: number; supplier_id: string | null }>(
  'purchasing.receipt-lines-billed',
  `
  SELECT r.id, l.line_no, r.supplier_id FROM unnest($3::uuid[], $4::int[]) AS w (id, line_no)
  JOIN purchasing_receipt r ON r.tenant_id = $1 AND r.company_id = $2 AND r.id = w.id
  JOIN purchasing_receipt_line l ON l.tenant_id = $1 AND l.receipt_id = w.id AND l.line_no = w.line_no`
)

interface Of {
  kind: 'bill' | 'credit-note'
  supplierId: string
  currency: string
}

/**
 * Lines as they are kept, those of receipts being lines that are there, of this supplier.
 * @throws purchasing.bill-line-wrong, purchasing.amount-too-large, purchasing.bill-total-differs
 */
export async function billLinesOf(
  ctx: Context,
  of: Of,
  lines: Static<typeof BillLines>,
  totalMinor: number | undefined
): Promise<BillLine[]> {
  await demandSound(ctx, of, lines)
  const kept = lines.map((line): BillLine => {
    const taxPpm = line.taxPpm ?? 0
    return {
      receiptId: line.receiptId ?? null,
      receiptLineNo: line.receiptLineNo ?? null,
      milli: line.quantity === undefined ? null : parseQuantity(line.quantity),
      description: line.description?.trim() || null,
      netMinor: line.netMinor,
      taxPpm,
      taxMinor: line.taxMinor ?? mulDiv(line.netMinor, taxPpm, WHOLE_PPM)
    }
  })
  const total = sum(kept.flatMap(line => [line.netMinor, line.taxMinor]))
  if (totalMinor !== undefined && total !== totalMinor) {
    throw purchasingErrors['bill-total-differs']({
      totalMinor: total,
      paperMinor: totalMinor,
      currency: of.currency
    })
  }
  return kept
}

async function demandSound(ctx: Context, of: Of, lines: Static<typeof BillLines>): Promise<void> {
  const matched = lines.filter(line => line.receiptId !== undefined)
  const found = new Set(
    (
      await receipts([
        ctx.tenantId,
        ctx.company().id,
        matched.map(line => line.receiptId),
        matched.map(line => line.receiptLineNo ?? 0)
      ])
    )
      .filter(row => row.supplier_id === null || row.supplier_id === of.supplierId)
      .map(row => `${row.id} ${row.line_no}`)
  )
  const errors = lines.flatMap((line, i) => {
    const why = whyNot(of, line, found)
    return why === null ? [] : [{ field: `/lines/${i}`, code: 'wrong', message: why }]
  })
  if (errors.length > 0) throw purchasingErrors['bill-line-wrong']({}, { errors })
}

function whyNot(
  { kind }: Of,
  line: Static<typeof BillLines>[number],
  found: ReadonlySet<string>
): string | null {
  if (line.receiptId === undefined) {
    if (line.receiptLineNo !== undefined || line.quantity !== undefined) {
      return 'names a line or a quantity of no receipt'
    }
    return line.description?.trim() ? null : 'needs a description, since it is of no receipt'
  }
  if (kind === 'credit-note') return 'is of a credit note, which is matched to no receipt'
  if (line.quantity === undefined) return 'needs the quantity that is billed'
  return found.has(`${line.receiptId} ${line.receiptLineNo}`)
    ? null
    : 'is of no line of a receipt of this supplier'
}
