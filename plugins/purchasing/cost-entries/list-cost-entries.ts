import { defineUseCase, Id, idCursor, Input, PageInput, statement, Type } from 'stoa/plugin'
import { type CostEntryRow, viewOfCostEntry } from './view.ts'

// Whoever stands in one shop sees what moved there. By what is asked for, so that each goes along an index of its own.
const rows = (name: string, only: string) =>
  statement<CostEntryRow>(
    name,
    `
  SELECT id, kind, at_shop_id, variant_id, quantity, value, reason, document_type, document_id, occurred_at FROM purchasing_cost_entry
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR id < $3) AND ($5::uuid IS NULL OR at_shop_id = $5) ${only} ORDER BY id DESC LIMIT $4`
  )
const all = rows('purchasing.cost-entries', '')
const ofVariant = rows('purchasing.cost-entries-of-variant', 'AND variant_id = $6')
const ofDocument = rows(
  'purchasing.cost-entries-of-document',
  'AND document_id = $6 AND ($7::uuid IS NULL OR variant_id = $7)'
)

export const listCostEntries = defineUseCase({
  name: 'purchasing.list-cost-entries',
  summary: 'The book of costs, newest first: what each good that came or left was worth',
  permission: 'stock-value.read',
  reads: true,
  input: Input({
    variantId: Type.Optional(Id),
    documentId: Type.Optional({
      ...Id,
      description: 'A sale, refund, receipt, transfer, …: what the goods of its lines had cost.'
    }),
    ...PageInput
  }),
  async run(ctx, { variantId, documentId, limit, after }) {
    const page = [ctx.tenantId, ctx.company().id, ...idCursor.behind(after), limit + 1, ctx.shopId]
    const found =
      documentId !== undefined
        ? await ofDocument([...page, documentId, variantId ?? null])
        : variantId !== undefined
          ? await ofVariant([...page, variantId])
          : await all(page)
    return idCursor.page(found, limit, viewOfCostEntry)
  }
})
