import { defineUseCase, Input } from 'stoa/plugin'
import { removeKey } from './store.ts'
import { keyOf, ProviderName } from './view.ts'

export const deleteKey = defineUseCase({
  name: 'assistant.delete-key',
  summary: "Deletes the tenant's key for a provider",
  permission: 'assistant.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  scope: 'tenant',
  humanOnly: 'it takes or shows the keys of language models',
  input: Input({ provider: ProviderName }),
  async run(ctx, { provider }) {
    ctx.demand('tenant.manage')
    await removeKey(ctx, provider)
    ctx.audited(ctx.tenantId, { provider })
    return keyOf(ctx, provider)
  }
})
