import type { Plugin } from 'stoa/plugin'
import accounts from './accounts/plugin.ts'
import agents from './agents/plugin.ts'
import assistant from './assistant/plugin.ts'
import catalog from './catalog/plugin.ts'
import customers from './customers/plugin.ts'
import inventory from './inventory/plugin.ts'
import kitchen from './kitchen/plugin.ts'
import layaways from './layaways/plugin.ts'
import payments from './payments/plugin.ts'
import pos from './pos/plugin.ts'
import production from './production/plugin.ts'
import purchasing from './purchasing/plugin.ts'
import reporting from './reporting/plugin.ts'
import storefront from './storefront/plugin.ts'
import topUps from './top-ups/plugin.ts'
import whatsapp from './whatsapp/plugin.ts'

/** The plugins Stoa comes with. To remove one, delete its folder and its line here. */
export const builtInPlugins: readonly Plugin[] = [
  accounts,
  agents,
  assistant,
  catalog,
  customers,
  inventory,
  kitchen,
  layaways,
  payments,
  pos,
  production,
  purchasing,
  reporting,
  storefront,
  topUps,
  whatsapp
]
