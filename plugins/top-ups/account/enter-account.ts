import { coreErrors, defineUseCase, Input, Type, Version } from 'stoa/plugin'
import { topUpErrors } from '../errors.ts'
import { accountHere, credentialsOf, putAccount } from './store.ts'
import { accountView } from './view.ts'

const Secret = Type.String({ minLength: 1, maxLength: 500, pattern: '^[!-~]+$' })

/** A secret that is left out stays. @throws top-ups.secret-missing, stoa.version-required, stoa.stale-version */
export const enterAccount = defineUseCase({
  name: 'top-ups.enter-account',
  summary: 'Enters the company’s account at a provider of top-ups, or switches it off',
  permission: 'top-up.manage',
  humanOnly: 'it takes the secret of a provider',
  withPassword: 'it takes what belongs to the company alone',
  input: Input({
    version: Type.Optional(Type.Integer({ ...Version, minimum: 0 })),
    provider: Type.Literal('reloadly'),
    clientId: Secret,
    clientSecret: Type.Optional(Secret),
    active: Type.Boolean()
  }),
  async run(ctx, { version, provider, clientId, clientSecret, active }) {
    const before = await accountHere(ctx)
    const secret = clientSecret ?? (before && credentialsOf(ctx, before).clientSecret)
    if (secret === null) throw topUpErrors['secret-missing']()
    const credentials = { clientId, clientSecret: secret }
    const row = await putAccount(ctx, { provider, credentials, active }, version ?? null)
    if (row === null && version === undefined) throw coreErrors['version-required']()
    if (row === null) throw coreErrors['stale-version']({ version: before?.version ?? 0 })
    ctx.audited(row.company_id, {
      provider,
      clientId,
      active,
      clientSecret: clientSecret === undefined ? undefined : 'changed'
    })
    return accountView(ctx, row)
  }
})
