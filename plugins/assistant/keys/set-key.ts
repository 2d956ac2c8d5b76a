import { defineUseCase, Input, Type } from 'stoa/plugin'
import { putKey } from './store.ts'
import { keyOf, ProviderName } from './view.ts'

export const setKey = defineUseCase({
  name: 'assistant.set-key',
  summary: "Sets the tenant's key for a language model provider, which bills that account",
  permission: 'assistant.manage',
  withPassword: 'it takes or gives what belongs to the company alone',
  scope: 'tenant',
  humanOnly: 'it takes or shows the keys of language models',
  input: Input({
    provider: ProviderName,
    apiKey: Type.String({
      minLength: 16,
      maxLength: 400,
      pattern: '^[\\x21-\\x7e]+$',
      examples: ['made-up-key-0000000000']
    })
  }),
  async run(ctx, { provider, apiKey }) {
    ctx.demand('tenant.manage') // the key is everyone's, so whoever manages less than the tenant does not change it
    await putKey(ctx, provider, apiKey)
    ctx.audited(ctx.tenantId, { provider, lastFour: apiKey.slice(-4) })
    return keyOf(ctx, provider)
  }
})
