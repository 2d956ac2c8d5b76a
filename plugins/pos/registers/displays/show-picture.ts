import { defineUseCase, Id, Input, tellPlace } from 'stoa/plugin'
import { registerPresence } from '../presence.ts'
import { registerOf } from '../store.ts'
import { putPicture } from './store.ts'
import { Picture } from './view.ts'

/** @throws stoa.not-found, pos.register-inactive, pos.register-of-orders */
export const showPicture = defineUseCase({
  name: 'pos.show-picture',
  summary: 'What the customer of a register sees now; the displays paired with it show it at once',
  permission: 'sale.post',
  heldFor: 'shop',
  audit: 'document',
  humanOnly: 'it is what stands at a till, as it happens',
  input: Input({ registerId: Id, ...Picture.properties }),
  async run(ctx, { registerId, ...picture }) {
    const [put] = await putPicture([ctx.tenantId, registerId, JSON.stringify(picture)])
    if (put?.found == null) await registerOf(ctx, registerId)
    const displays = put?.displays ?? 0
    if (displays > 0) tellPlace(ctx, registerPresence, registerId)
    return { displays }
  }
})
