import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { demandOwnPassword } from '../passwords/own-password.ts'
import { hashOfPin, keepPin } from './keep-pin.ts'
import { NewPin } from './view.ts'

export const setOwnPin = defineUseCase({
  name: 'access.set-own-pin',
  summary: "Sets the caller's PIN for enrolled devices, or takes it away; asks for the password",
  permission: 'profile.edit',
  scope: 'self',
  transaction: false,
  humanOnly: 'it takes a password',
  input: Input({ password: Type.String({ minLength: 1, maxLength: 200 }), pin: NewPin }),
  async run(ctx, { password, pin }) {
    const userId = await demandOwnPassword(ctx, password)
    const hash = await hashOfPin(ctx, pin)
    await ctx.unitOfWork(async inside => {
      await keepPin(inside, userId, hash)
      inside.audited(userId, { pin: hash === null ? 'removed' : 'set' })
    })
    return { isSet: hash !== null, isLocked: false }
  }
})
