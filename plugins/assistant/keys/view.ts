import { type Context, Instant, Nullable, type Static, Type } from 'stoa/plugin'
import { knownKeys } from './store.ts'

const PROVIDERS = ['gemini', 'groq'] as const
export const ProviderName = Type.Union([Type.Literal('gemini'), Type.Literal('groq')])

export const KeyView = Type.Object({
  provider: ProviderName,
  set: Type.Boolean(),
  lastFour: Nullable(Type.String(), 'All that is ever shown of a key.'),
  setAt: Nullable(Instant)
})
export const KeyList = Type.Object({ items: Type.Array(KeyView) })

export async function keysOf(ctx: Context): Promise<Array<Static<typeof KeyView>>> {
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

export async function keyOf(
  ctx: Context,
  provider: Static<typeof ProviderName>
): Promise<Static<typeof KeyView>> {
  return (await keysOf(ctx)).find(key => key.provider === provider) as Static<typeof KeyView>
}
