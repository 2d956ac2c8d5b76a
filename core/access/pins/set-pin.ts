import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { demandReach } from '../authority.ts'
import { heldBy, seenUser } from '../users/user-rows.ts'
import { hashOfPin, keepPin } from './keep-pin.ts'
import { NewPin } from './view.ts'

export const setPin = defineUseCase({
  name: 'access.set-pin',
  summary: 'Sets the PIN of a staff member for enrolled devices, or takes it away',
  permission: 'user.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  transaction: false,
  humanOnly: 'it takes a secret',
  input: Input({ userId: Id, pin: NewPin }),
  async run(ctx, { userId, pin }) {
    await ctx.unitOfWork(inside => seenUser(inside, userId), { reads: true })
    const hash = await hashOfPin(ctx, pin)
    return ctx.unitOfWork(async inside => {
      await seenUser(inside, userId)
      await demandReach(inside, await heldBy(inside, userId))
      await keepPin(inside, userId, hash)
      inside.audited(userId, { pin: hash === null ? 'removed' : 'set' })
      return { isSet: hash !== null, isLocked: false }
    })
  }
})
