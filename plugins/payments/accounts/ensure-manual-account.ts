import { newId, type Context } from 'stoa/plugin'
import { addAccount } from './store.ts'
import { providerOf } from '../providers/registry.ts'

/** The account for payments by hand, which every company has once. Repeatable. */
export async function ensureManualAccount(ctx: Context, companyId: string): Promise<void> {
  const { methods } = providerOf({ provider: 'manual' }).capabilities
  await addAccount(ctx, companyId, newId(), 'manual', {
    title: 'By hand',
    credentials: {},
    methods: methods.map(({ method, title }) => ({ method, channel: null, title })),
    shopIds: null,
    active: true
  })
}
