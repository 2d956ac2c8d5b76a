import { defineUseCase, Id, Input, toChange, Type, Version } from 'stoa/plugin'
import { printerFields } from '../../../contracts/slips.ts'
import { registers } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version, pos.register-name-taken */
export const changeRegister = defineUseCase({
  name: 'pos.change-register',
  summary: 'Renames a register, or closes it permanently',
  permission: 'register.edit',
  heldFor: 'shop',
  input: Input({
    registerId: Id,
    version: Version,
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    active: Type.Optional(Type.Boolean()),
    needsSession: Type.Optional(Type.Boolean()),
    ...toChange(printerFields)
  }),
  run: (ctx, { registerId, version, ...change }) =>
    registers.change(ctx, registerId, version, change)
})
