import type { ProviderName, TopUpProvider } from './provider.ts'
import { reloadly } from './reloadly/reloadly.ts'

const providers: Readonly<Record<ProviderName, TopUpProvider>> = { reloadly }

export const providerOf = (name: ProviderName): TopUpProvider => providers[name]
