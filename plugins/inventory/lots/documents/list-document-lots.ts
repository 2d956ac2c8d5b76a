import { Day, defineUseCase, Id, Input, Nullable, Type } from 'stoa/plugin'
import { Tracking } from '../../../../contracts/lots.ts'
import { quantityText } from '../../levels/rules.ts'
import { factsOf } from '../../levels/view.ts'
import { documentLots } from './store.ts'

export const DocumentLots = Type.Object({
  items: Type.Array(
    Type.Object({
      variantId: Id,
      sku: Nullable(Type.String()),
      name: Nullable(Type.String(), 'As the catalogue has it today.'),
      tracking: Tracking,
      shopId: Id,
      lotId: Nullable(Id, 'null: nobody said which lot it was.'),
      code: Nullable(Type.String()),
      expiresOn: Nullable(Day),
      blocked: Type.Boolean(),
      quantity: Type.String({
        description: 'As stock changed by it: below zero where goods left.'
      }),
      outstanding: Type.String({ description: 'The same less what came back of it since.' })
    })
  )
})

export const listDocumentLots = defineUseCase({
  name: 'inventory.list-document-lots',
  summary:
    'Out of which lots a document, such as a sale, took goods, or into which it put them; only of tracked goods',
  permission: 'lot.read',
  reads: true,
  input: Input({ documentId: Id }),
  async run(ctx, { documentId }) {
    const rows = await documentLots(ctx, documentId)
    const facts = await factsOf(
      ctx,
      rows.map(row => row.variant_id)
    )
    return {
      items: rows.map(row => ({
        variantId: row.variant_id,
        sku: facts.get(row.variant_id)?.sku ?? null,
        name: facts.get(row.variant_id)?.name ?? null,
        tracking: row.tracking ?? ('none' as const),
        shopId: row.shop_id,
        lotId: row.lot_id,
        code: row.code,
        expiresOn: row.expires_on,
        blocked: row.blocked,
        quantity: quantityText(row.quantity),
        outstanding: quantityText(row.outstanding)
      }))
    }
  }
})
