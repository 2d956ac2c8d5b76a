import { defineUseCase, ImageInput, reencodeImage, Type, type Context } from 'stoa/plugin'
import { linkEntrance } from '../entrances.ts'
import { paymentsErrors } from '../errors.ts'
import { intentById, lockIntent, type IntentRow } from '../intent-book.ts'
import { keepProof, proofsOf } from '../proof-book.ts'
import { linkView, wantsProof } from '../views/link-view.ts'

const link = Type.String({ maxLength: 400 })
const EDGE = 1_600

/** The payment the link is of: its entrance has put it into the visitor. */
async function ofLink (ctx: Context, read = intentById): Promise<IntentRow> {
  const [row] = await read([ctx.tenantId, ctx.company().id, ctx.visitor?.id])
  if (!row) throw paymentsErrors['link-ended']()
  return row
}

export const openLink = defineUseCase({
  name: 'payments.open-link', summary: 'A payment as its payer may see it', entrance: linkEntrance, reads: true,
  input: Type.Object({ link }, { additionalProperties: false }),
  async run (ctx) {
    const row = await ofLink(ctx)
    return linkView(ctx, row, (await proofsOf([ctx.tenantId, row.company_id, row.id])).length)
  }
})

export const sendProof = defineUseCase({
  name: 'payments.send-proof', summary: 'The payer sends a picture of a bank transfer; staff looks at it', entrance: linkEntrance, transaction: false,
  input: Type.Object({ link, image: ImageInput }, { additionalProperties: false }),
  async run (ctx, { image }) {
    const before = await ctx.unitOfWork(inside => ofLink(inside), { reads: true })
    if (!wantsProof(before)) throw paymentsErrors['no-proof-wanted']()
    const picture = await reencodeImage(image, EDGE)
    return ctx.unitOfWork(async inside => {
      const row = await ofLink(inside, lockIntent)
      if (!wantsProof(row)) throw paymentsErrors['no-proof-wanted']()
      await keepProof(inside, row, picture)
      return { received: true }
    })
  }
})
