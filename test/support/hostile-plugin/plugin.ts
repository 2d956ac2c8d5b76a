import { setTimeout as sleep } from 'node:timers/promises'
import { type Context, definePlugin, dynamicStatement, handleJob, on, Type } from 'stoa/plugin'
import { GoodsMoved } from 'stoa/contracts/stock'
import { SalePosted } from 'stoa/contracts/sales'
import { misdeeds, Shouted, standStill } from './misdeeds.ts'
import { Settings } from './settings.ts'
import { fail, hang, idle, rejectUnheard, spin, standStillJob } from './jobs.ts'

/**
 * A plugin that does everything wrong: a use case, a job or a reaction a misdeed. What its
 * reactions do is a setting of the tenant (POST …/misdeeds/<name>, PUT
 * /api/v1/tenants/settings/hostile/onSale), so one tenant can have it while others go on.
 */
const Environment = Type.Object({
  HOSTILE_PROVISION: Type.String({
    default: 'nothing',
    description: 'What switching it on does: nothing, throw, hang or query.'
  })
})

const never = (): Promise<never> => new Promise(() => {})

async function misbehave(what: string, data: object): Promise<void> {
  switch (what) {
    case 'throw':
      throw new Error('hostile: thrown by a reaction')
    case 'hang':
      return never()
    case 'spin':
      return standStill(5_000)
    case 'stand-still':
      return standStill()
    case 'query-slowly':
      await dynamicStatement('SELECT pg_sleep(60)', [])
      return
    case 'reject-unheard':
      void Promise.reject(new Error('hostile: no one hears this rejection of a reaction'))
      return
    case 'scribble':
      for (const line of (data as { lines: Array<{ quantity: string }> }).lines) {
        line.quantity = '-999'
      }
  }
}

async function provision(ctx: Context): Promise<void> {
  const { HOSTILE_PROVISION: what } = ctx.environment(Environment)
  if (what === 'throw') throw new Error('hostile: its provisioning fails')
  if (what === 'hang') await never()
  if (what === 'query') await dynamicStatement('SELECT * FROM no_such_table', [])
}

export default definePlugin({
  name: 'hostile',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Does everything wrong, for tests.',
  requires: { pos: '^1.0.0', inventory: '^1.0.0' },
  permissions: { 'misdeed.do': 'Do harm' },
  settings: Settings,
  environment: Environment,
  migrations: import.meta.dirname + '/migrations',
  emits: [Shouted],
  routes: { '/misdeeds': misdeeds },
  provision,
  reactsTo: [
    on(Shouted, 'shout-again', async (ctx, { again }) => {
      if (again) for (let i = 0; i < 2; i++) await ctx.emit(Shouted, { text: 'cascade', again })
    }),
    on(SalePosted, 'spoil-sale', (ctx, sale) => misbehave(ctx.settings(Settings).onSale, sale)),
    on(GoodsMoved, 'spoil-goods', (ctx, goods) => misbehave(ctx.settings(Settings).onGoods, goods))
  ],
  jobs: [
    handleJob(fail, async () => {
      throw new Error('hostile: its job fails')
    }),
    handleJob(idle, () => sleep(10)),
    handleJob(hang, never),
    handleJob(spin, async (_ctx, { data: { n } }) => standStill(n)),
    handleJob(standStillJob, async () => standStill()),
    handleJob(rejectUnheard, async () => {
      void Promise.reject(new Error('hostile: no one hears this rejection of a job'))
    })
  ],
  leasedTasks: {
    throw: {
      summary: 'Throws from a timer, again and again.',
      run: ({ signal }) =>
        new Promise(resolve => {
          const timer = setInterval(() => {
            throw new Error('hostile: thrown by a leased task')
          }, 1_000)
          signal.addEventListener('abort', () => {
            clearInterval(timer)
            resolve()
          })
        })
    }
  }
})
