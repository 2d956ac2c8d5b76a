import { defineUseCase, Id, Input, newId, Type } from 'stoa/plugin'
import { LotsBeside } from '../../../contracts/lots.ts'
import { rowToPost } from '../documents/rows.ts'
import { assertReferenceFree, referenceTaken } from '../documents/store.ts'
import { posErrors } from '../errors.ts'
import { instantOf } from '../documents/instant.ts'
import { againstSale, withoutSale } from './priced.ts'
import { recordRefund } from './record-refund.ts'
import { registerOf } from '../registers/store.ts'
import { joinSession, sessionOfDocument } from '../sessions/session-of-document.ts'
import { GoodsLineInput } from '../pricing/input.ts'
import { Header } from '../documents/input.ts'
import { SoldLine } from './input.ts'
import { TenderInput } from '../tenders/input.ts'

const lists = <A extends import('@sinclair/typebox').TSchema>(item: A) =>
  Type.Array(item, { minItems: 1, maxItems: 1000 })

/**
 * Gives goods back: lines of a sale at what was paid for them, or, blind, at prices the caller
 * vouches for.
 */
export const postRefund = defineUseCase({
  name: 'pos.post-refund',
  summary: 'Refunds lines of a sale, or goods without one',
  permission: 'refund.post',
  heldFor: 'shop',
  audit: 'document',
  approvable: { 'refund.other-tender': {} },
  clashes: {
    pos_document_reference: (ctx, { reference = null }) =>
      referenceTaken(ctx, ctx.company().id, 'refund', reference)
  },
  input: Input({
    ...Header,
    saleId: Type.Optional(Id),
    reason: Type.Optional(Type.String({ maxLength: 500 })),
    customerId: Type.Optional(Id),
    lines: Type.Union([lists(SoldLine), lists(GoodsLineInput)]),
    lots: LotsBeside,
    tenders: Type.Array(TenderInput, { maxItems: 20 })
  }),
  async run(
    ctx,
    {
      registerId,
      saleId,
      occurredAt,
      reference = null,
      note,
      reason,
      customerId = null,
      lines,
      lots,
      tenders
    }
  ) {
    if (saleId !== undefined && customerId !== null) throw posErrors['customer-of-sale']()
    const at = instantOf(ctx, occurredAt)
    const [register, open] = await Promise.all([
      registerOf(ctx, registerId),
      joinSession(ctx, registerId),
      assertReferenceFree(ctx, ctx.company().id, 'refund', reference)
    ])
    const shop = ctx.shop(register.shopId)
    const priced =
      saleId === undefined
        ? await withoutSale(ctx, shop, lines, tenders, customerId)
        : await againstSale(ctx, shop, saleId, lines, tenders)
    const sessionId = sessionOfDocument(ctx, register, open, {
      at,
      isNeeded: priced.rungUp.tenders.some(({ type }) => type === 'cash')
    })
    const document = { shop, registerId, sessionId, reference, occurredAt: at, ...priced }
    ctx.demand('refund.post', rowToPost(ctx, document))
    return recordRefund(ctx, {
      id: newId(),
      saleId: saleId ?? null,
      note: note ?? null,
      reason: reason ?? null,
      lots,
      ...document
    })
  }
})
