import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { pinOf } from './pin-rows.ts'

export const getOwnPin = defineUseCase({
  name: 'access.get-own-pin',
  summary: 'Whether the caller has a PIN, and whether it is locked',
  permission: 'profile.read',
  scope: 'self',
  reads: true,
  input: Input({}),
  async run(ctx) {
    const [pin] = await pinOf([ctx.tenantId, ctx.userId])
    return { isSet: pin !== undefined, isLocked: pin?.locked === true }
  }
})
