import { formatQuantity, Problem, parseQuantity, type Context } from 'stoa/plugin'
import type { SalesAnswers } from '../contract.ts'
import { storedDocument } from '../stored-document.ts'

/** Answers Sales.sale. */
export const saleFacts: SalesAnswers['sale'] = async (ctx: Context, saleId) => {
  const stored = await storedDocument(ctx, saleId, ['sale']).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'stoa.not-found') return null
    throw error
  })
  return stored && {
    id: stored.row.id, number: stored.row.number, totalMinor: stored.row.total_minor, currency: stored.row.currency, occurredAt: stored.row.occurred_at, shopId: stored.row.shop_id,
    lines: stored.lines.map(l => ({ name: l.name, quantity: formatQuantity(parseQuantity(l.quantity)), totalMinor: l.total_minor }))
  }
}
