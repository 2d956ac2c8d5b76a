import { defineUseCase, ImageInput, reencodeImage, Type, type Context } from 'stoa/plugin'
import { accountById } from '../account-book.ts'
import { isOpen } from '../domain/intent-state.ts'
import { linkEntrance } from '../entrances.ts'
import { paymentsErrors } from '../errors.ts'
import { intentById, lockIntent, type IntentRow } from '../intent-book.ts'
import { keepProof, proofsOf } from '../proof-book.ts'
import { linkView, wantsProof, type LinkView } from '../views/link-view.ts'

const link = Type.String({ maxLength: 400 })
const EDGE = 1_600

/** The payment the link is of: its entrance has put it into the visitor. */
async function ofLink(ctx: Context, read = intentById): Promise<IntentRow> {
  const [row] = await read([ctx.tenantId, ctx.company().id, ctx.visitor?.id])
  if (!row) throw paymentsErrors['link-ended']()
  return row
}

async function viewOfLink(ctx: Context): Promise<LinkView> {
  const row = await ofLink(ctx)
  const place = [ctx.tenantId, row.company_id]
  const [proofs, [account]] = await Promise.all([
    proofsOf([...place, row.id]),
    row.action?.clientSecret === undefined ? [] : accountById([...place, row.account_id])
  ])
  return linkView(ctx, row, { proofs: proofs.length, account })
}

export const openLink = defineUseCase({
  name: 'payments.open-link',
  summary: 'A payment as its payer may see it',
  entrance: linkEntrance,
  reads: true,
  input: Type.Object({ link }, { additionalProperties: false }),
  run: viewOfLink
})

const said = Type.Optional(
  Type.String({
    maxLength: 500,
    description:
      "What Stripe adds when the payer's browser comes back from the bank. Nothing is concluded from it."
  })
)

export const showLink = defineUseCase({
  name: 'payments.show-link',
  summary: "The page of a payment, for its payer's browser",
  entrance: linkEntrance,
  reads: true,
  input: Type.Object(
    {
      link,
      payment_intent: said,
      payment_intent_client_secret: said,
      redirect_status: said,
      source_redirect_slug: said
    },
    { additionalProperties: false }
  ),
  run: viewOfLink
})

export const checkLink = defineUseCase({
  name: 'payments.check-link',
  summary:
    "The payer's browser says that something was done: the provider is asked how the payment stands. That settles nothing by itself",
  entrance: linkEntrance,
  audit: 'document',
  input: Type.Object({ link }, { additionalProperties: false }),
  async run(ctx) {
    const row = await ofLink(ctx)
    const asked = isOpen(row.state) && row.provider_ref !== null
    if (asked) {
      ctx.enqueue({ name: 'payments.check-intent', data: { intentId: row.id }, priority: 0 })
    }
    return { asked }
  }
})

export const sendProof = defineUseCase({
  name: 'payments.send-proof',
  summary: 'The payer sends a picture of a bank transfer; staff looks at it',
  entrance: linkEntrance,
  transaction: false,
  input: Type.Object({ link, image: ImageInput }, { additionalProperties: false }),
  async run(ctx, { image }) {
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
