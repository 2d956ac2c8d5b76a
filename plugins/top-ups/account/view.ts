import { type Context, Nullable, type Static, Type } from 'stoa/plugin'
import { type AccountRow, credentialsOf } from './store.ts'

export const AccountView = Type.Object({
  provider: Nullable(Type.String(), 'null: no account was entered yet.'),
  clientId: Nullable(Type.String()),
  hasSecret: Type.Boolean({ description: 'The secret itself is never shown.' }),
  active: Type.Boolean({ description: 'Whether top-ups are sold.' }),
  version: Type.Integer({ description: '0: no account was entered yet.' })
})
export type AccountView = Static<typeof AccountView>

export const accountView = (ctx: Context, row: AccountRow | null): AccountView =>
  row === null
    ? { provider: null, clientId: null, hasSecret: false, active: false, version: 0 }
    : {
        provider: row.provider,
        clientId: credentialsOf(ctx, row).clientId,
        hasSecret: true,
        active: row.active,
        version: row.version
      }
