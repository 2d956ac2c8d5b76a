import { defineUseCase, Instant, Type, type Context, type Static } from 'stoa/plugin'
import { knownKeys, putKey, removeKey } from '../key-vault.ts'

const PEOPLE_ONLY = 'it takes or shows the keys of language models'
const PROVIDERS = ['gemini', 'groq'] as const
export const ProviderName = Type.Union([Type.Literal('gemini'), Type.Literal('groq')])

export const KeyView = Type.Object({
  provider: ProviderName,
  set: Type.Boolean(),
  lastFour: Type.Union([Type.String(), Type.Null()], {
    description: 'All that is ever shown of a key.'
  }),
  setAt: Type.Union([Instant, Type.Null()])
})
export const KeyList = Type.Object({ items: Type.Array(KeyView) })

async function keysOf(ctx: Context): Promise<Array<Static<typeof KeyView>>> {
  const known = new Map((await knownKeys(ctx)).map(key => [key.provider, key]))
  return PROVIDERS.map(provider => {
    const key = known.get(provider)
    return {
      provider,
      set: key !== undefined,
      lastFour: key?.lastFour ?? null,
      setAt: key?.setAt.toISOString() ?? null
    }
  })
}

async function keyOf(
  ctx: Context,
  provider: Static<typeof ProviderName>
): Promise<Static<typeof KeyView>> {
  return (await keysOf(ctx)).find(key => key.provider === provider) as Static<typeof KeyView>
}

export const listKeys = defineUseCase({
  name: 'assistant.list-keys',
  summary: 'Which providers of language models have a key of the tenant',
  permission: 'assistant.manage',
  scope: 'tenant',
  reads: true,
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ items: await keysOf(ctx) })
})

export const setKey = defineUseCase({
  name: 'assistant.set-key',
  summary:
    "Sets the tenant's key for a provider of language models; what it asks there is charged to that account",
  permission: 'assistant.manage',
  scope: 'tenant',
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object(
    {
      provider: ProviderName,
      apiKey: Type.String({
        minLength: 16,
        maxLength: 400,
        pattern: '^[\\x21-\\x7e]+$',
        examples: ['made-up-key-0000000000']
      })
    },
    { additionalProperties: false }
  ),
  async run(ctx, { provider, apiKey }) {
    ctx.demand('tenant.manage') // the key is everybody's, so whoever manages less than the tenant does not change it
    await putKey(ctx, provider, apiKey)
    ctx.audited(ctx.tenantId, { provider, lastFour: apiKey.slice(-4) })
    return keyOf(ctx, provider)
  }
})

export const deleteKey = defineUseCase({
  name: 'assistant.delete-key',
  summary: "Forgets the tenant's key for a provider",
  permission: 'assistant.manage',
  scope: 'tenant',
  peopleOnly: PEOPLE_ONLY,
  input: Type.Object({ provider: ProviderName }, { additionalProperties: false }),
  async run(ctx, { provider }) {
    ctx.demand('tenant.manage')
    await removeKey(ctx, provider)
    ctx.audited(ctx.tenantId, { provider })
    return keyOf(ctx, provider)
  }
})
