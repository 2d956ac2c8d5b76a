import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Context,
  defineEvent,
  defineUseCase,
  dynamicStatement,
  newId,
  type OuterContext,
  post,
  type Route,
  statement,
  type Static,
  Type,
  type UnitContext
} from 'stoa/plugin'
import { Settings } from './settings.ts'
import { fail, hang, idle, rejectUnheard, spin, standStillJob } from './jobs.ts'

const addNote = statement(
  'hostile.add-note',
  'INSERT INTO hostile_note (tenant_id, id, company_id, text) VALUES ($1, $2, $3, $4)'
)
const allNotes = statement<{ tenant_id: string; text: string }>(
  'hostile.all-notes',
  'SELECT tenant_id, text FROM hostile_note'
)
const wipeNotes = statement('hostile.wipe-notes', "UPDATE hostile_note SET text = 'wiped'")

export const Shouted = defineEvent({
  name: 'hostile.shouted',
  emittedWhen: 'When a test says so.',
  data: Type.Object({ text: Type.String(), again: Type.Boolean() })
})

/** `n`: how many, how long (ms) or how large (bytes). */
const Input = Type.Object(
  { n: Type.Optional(Type.Integer({ minimum: 0 })), text: Type.Optional(Type.String()) },
  { additionalProperties: false }
)
type Asked = Static<typeof Input>

const note = (ctx: Context, text: string): Promise<unknown> =>
  addNote([ctx.tenantId, newId(), ctx.company().id, text])
const never = (): Promise<never> => new Promise(() => {})
const times = (n: number, act: () => unknown): void => {
  for (let i = 0; i < n; i++) act()
}

/** Holds the thread: nothing else happens in this process. */
export function standStill(ms = Infinity): void {
  const end = Date.now() + ms
  while (Date.now() < end);
}

/** Writes into what it was given, wherever it lets itself be written. @returns what did */
function scribble(ctx: Context): string[] {
  const settings = ctx.settings(Settings) as { colours: string[]; onSale: string }
  const [shop] = ctx.shops()
  const attempts: Record<string, () => void> = {
    'company.name': () => {
      ctx.company().name = 'scribbled'
    },
    'company.currency': () => {
      ctx.company().currency = 'XXX'
    },
    'shop.name': () => {
      if (shop) shop.name = 'scribbled'
    },
    'settings.onSale': () => {
      settings.onSale = 'throw'
    },
    'settings.colours': () => {
      settings.colours.push('scribbled')
    },
    'ctx.tenantId': () => {
      ;(ctx as { tenantId: string }).tenantId = newId()
    },
    'event.name': () => {
      ;(Shouted as { name: string }).name = 'hostile.other'
    },
    'actor.name': () => {
      ctx.actor.name = 'nobody'
    }
  }
  return Object.entries(attempts).flatMap(([what, attempt]) => {
    try {
      attempt()
      return [what]
    } catch {
      return []
    }
  })
}

/** Each in a transaction of its own use case. */
const INSIDE: Record<string, Misdeed<UnitContext>> = {
  'add-note': (ctx, { text = '' }) => note(ctx, text),
  'forget-where': async () => ({ rows: await allNotes([]) }),
  'wipe-all': () => wipeNotes([]),
  'reject-unheard': () => {
    void Promise.reject(new Error('hostile: nobody hears this rejection'))
  },
  'throw-later': () => {
    setTimeout(() => {
      throw new Error('hostile: thrown by a timer')
    }, 20)
  },
  'throw-null-later': () => {
    setTimeout(() => {
      throw null // oxlint-disable-line typescript/only-throw-error -- likewise
    }, 20)
  },
  'write-late': ctx => {
    setTimeout(() => {
      void note(ctx, 'late')
    }, 100)
  },
  'float-statement': ctx => {
    void note(ctx, 'floating')
  },
  'float-refused-statement': () => {
    void dynamicStatement('SELECT * FROM no_such_table', [])
  },
  throw: () => {
    throw new Error('hostile: thrown at once')
  },
  spin: (_ctx, { n = 1_000 }) => {
    standStill(n)
  },
  'stand-still': () => {
    standStill()
  },
  hang: never,
  'hold-unit': async (_ctx, { n = 1_000 }) => {
    await allNotes([])
    await sleep(n)
  },
  'query-slowly': (_ctx, { n = 1_000 }) => dynamicStatement('SELECT pg_sleep($1)', [n / 1_000]),
  'answer-big': (_ctx, { n = 1_000 }) => ({ text: 'x'.repeat(n) }),
  'emit-big': (ctx, { n = 1_000 }) => ctx.emit(Shouted, { text: 'x'.repeat(n), again: false }),
  cascade: ctx => ctx.emit(Shouted, { text: 'cascade', again: true }),
  flood: async (ctx, { n = 100 }) => {
    for (let i = 0; i < n; i++) await ctx.emit(Shouted, { text: 'flood', again: false })
  },
  'enqueue-fail': (ctx, { n }) => {
    ctx.enqueue(fail, {}, n === undefined ? {} : { maxAttempts: n })
  },
  'enqueue-hang': (ctx, { n = 1 }) => {
    times(n, () => ctx.enqueue(hang, {}))
  },
  'enqueue-idle': (ctx, { n = 1 }) => {
    times(n, () => ctx.enqueue(idle, {}))
  },
  'enqueue-spin': (ctx, { n = 1_000 }) => {
    ctx.enqueue(spin, { n })
  },
  'enqueue-stand-still': ctx => {
    ctx.enqueue(standStillJob, {})
  },
  'enqueue-reject-unheard': ctx => {
    ctx.enqueue(rejectUnheard, {})
  },
  'want-duty': ctx => ctx.setLeasedTask('hostile.throw', ctx.tenantId, true),
  scribble: ctx => ({ taken: scribble(ctx) }),
  look: ctx => ({ company: ctx.company(), settings: ctx.settings(Settings), shops: ctx.shops() }),
  commit: () => dynamicStatement('COMMIT', []),
  'cast-text': (ctx, { text = 'no uuid' }) =>
    dynamicStatement('SELECT 1 FROM hostile_note WHERE tenant_id = $1 AND id = $2', [
      ctx.tenantId,
      text
    ]),
  exit: () => process.exit(3)
}

/** Each opens its own units of work, or none. */
const OUTSIDE: Record<string, Misdeed<OuterContext>> = {
  'hold-many': (ctx, { n = 25 }) =>
    Promise.all(
      Array.from({ length: n }, () =>
        ctx.unitOfWork(async () => {
          await allNotes([])
          await sleep(5_000)
        })
      )
    ),
  'query-outside': () => allNotes([])
}

type Misdeed<C> = (ctx: C, asked: Asked) => unknown

const declared = (name: string) => ({
  name: `hostile.${name}`,
  summary: `Misbehaves: ${name}`,
  permission: 'misdeed.do',
  humanOnly: 'it does harm',
  input: Input
})
const inside = ([name, act]: [string, Misdeed<UnitContext>]): Route =>
  post(
    `/${name}`,
    defineUseCase({
      ...declared(name),
      run: async (ctx, asked): Promise<unknown> => (await act(ctx, asked)) ?? {}
    }),
    Type.Unknown()
  )
const outside = ([name, act]: [string, Misdeed<OuterContext>]): Route =>
  post(
    `/${name}`,
    defineUseCase({
      ...declared(name),
      transaction: false,
      run: async (ctx, asked): Promise<unknown> => (await act(ctx, asked)) ?? {}
    }),
    Type.Unknown()
  )

/** POST /api/v1/hostile/misdeeds/<name> */
export const misdeeds: Route[] = [
  ...Object.entries(INSIDE).map(inside),
  ...Object.entries(OUTSIDE).map(outside)
]
