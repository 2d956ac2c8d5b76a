import { defineUseCase, ImageInput, Input, reencodeImage } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { linkAuth } from '../link/auth.ts'
import { LinkText } from '../link/input.ts'
import { ofLink } from '../link/of-link.ts'
import { expectsProof } from '../link/view.ts'
import { lockPayment } from '../store.ts'
import { keepProof } from './store.ts'

const EDGE = 1_600

export const sendProof = defineUseCase({
  name: 'payments.send-proof',
  summary: 'The payer uploads a picture of a bank transfer for staff to review',
  authStrategy: linkAuth,
  transaction: false,
  input: Input({ link: LinkText, image: ImageInput }),
  async run(ctx, { image }) {
    const before = await ctx.unitOfWork(inside => ofLink(inside), { reads: true })
    if (!expectsProof(before)) throw paymentsErrors['proof-not-expected']()
    const picture = await reencodeImage(image, EDGE)
    return ctx.unitOfWork(async inside => {
      const row = await ofLink(inside, lockPayment)
      if (!expectsProof(row)) throw paymentsErrors['proof-not-expected']()
      await keepProof(inside, row, picture)
      return { received: true }
    })
  }
})
