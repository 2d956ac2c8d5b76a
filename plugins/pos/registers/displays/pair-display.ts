import { defineUseCase, Input, newId, takeShortCode, tellPlace, Type } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { registerPresence } from '../presence.ts'
import { registerOf } from '../store.ts'
import { CODE, displayCodeAuth, TOKEN } from './auth.ts'
import { DisplayPaired } from './events.ts'
import { insertDisplay, lockRegister, MOST_DISPLAYS } from './store.ts'

/** @throws pos.display-code-wrong, pos.too-many-displays, pos.register-inactive */
export const pairDisplay = defineUseCase({
  name: 'pos.pair-display',
  summary: 'Pairs the browser that calls with the register whose code it sends',
  authStrategy: displayCodeAuth,
  humanOnly: 'it gives a secret',
  input: Input({
    userAgent: Type.Optional(
      Type.String({ maxLength: 400, default: '', description: 'What the device calls itself.' })
    )
  }),
  async run(ctx, { userAgent = '' }) {
    const registerId = ctx.visitor?.id ?? ''
    const { companyId, id: shopId } = ctx.shop()
    await lockRegister([ctx.tenantId, registerId])
    // Of two with the same code one finds it used up.
    if (!(await takeShortCode(ctx, CODE, registerId))) throw posErrors['display-code-wrong']()
    await registerOf(ctx, registerId)
    const id = newId()
    const made = await insertDisplay([
      ctx.tenantId,
      id,
      companyId,
      shopId,
      registerId,
      userAgent,
      ctx.now
    ])
    if (made.length === 0) throw posErrors['too-many-displays']({ most: MOST_DISPLAYS })
    await ctx.emit(DisplayPaired, { companyId, shopId, registerId, displayId: id })
    ctx.audited(id, { registerId })
    tellPlace(ctx, registerPresence, registerId)
    return { id, token: ctx.signedTokens.issue({ purpose: TOKEN, subjectId: id, seconds: null }) }
  }
})
