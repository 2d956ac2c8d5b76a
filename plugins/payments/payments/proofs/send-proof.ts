import { defineUseCase, ImageInput, reencodeImage, Type } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import { linkEntrance } from '../link/entrance.ts'
import { LinkText } from '../link/input.ts'
import { ofLink } from '../link/of-link.ts'
import { wantsProof } from '../link/view.ts'
import { lockIntent } from '../store.ts'
import { keepProof } from './store.ts'

const EDGE = 1_600

export const sendProof = defineUseCase({
  name: 'payments.send-proof',
  summary: 'The payer sends a picture of a bank transfer; staff looks at it',
  entrance: linkEntrance,
  transaction: false,
  input: Type.Object({ link: LinkText, image: ImageInput }, { additionalProperties: false }),
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
