import { defineUseCase, Id, Type, Input } from 'stoa/plugin'
import { registers } from './store.ts'

/** @throws stoa.not-found, access.shop-required, pos.register-name-taken */
export const createRegister = defineUseCase({
  name: 'pos.create-register',
  summary: 'Creates a register in a shop',
  permission: 'register.edit',
  heldFor: 'shop',
  input: Input({
    shopId: Type.Optional(Id),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    needsSession: Type.Optional(Type.Boolean({ default: true }))
  }),
  run: (ctx, { shopId, name, needsSession = true }) =>
    registers.create(ctx, {
      shopId,
      name,
      kind: 'till',
      active: true,
      needsSession,
      printerHost: null,
      printerPort: 9100,
      printerWidth: 80,
      printerLettering: 'text'
    })
})
