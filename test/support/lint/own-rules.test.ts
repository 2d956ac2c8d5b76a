import t from 'tap'
import { blamedIn } from './planted.ts'

// Our own rules (rules.js) are seen to find what they are there for, where .oxlintrc.json says that
// they hold, and there alone.

/** Not at the beginning of a line here: code.test.ts looks there. */
const EXPORT = 'export'
const FAULTY = `import { Table, Type, type ActingContext } from './elsewhere.ts'
import * as all from './elsewhere.ts'
declare function write(what: object): Promise<void>
export const rows = all.SaleModel.find()
export class SaleModel {}
export const first = SaleModel.first
export const made = new SaleModel()
export const other = SaleModel
@Table({ tableName: 'sales' })
export class Sale {}
export const inUnit = (): Promise<void> => write({ transaction: 1, trx: 2 })
export const mark = (): Promise<void> => write({ transaction: false })
export const context = (ctx: unknown): unknown => ctx as ActingContext
export const closed = Type.Object({}, { additionalProperties: false })
export const open = Type.Object({}, { additionalProperties: true })
export const orNull = Type.Union([Type.String(), Type.Null()])
export const three = Type.Union([Type.String(), Type.Number(), Type.Null()])
${EXPORT} * from './elsewhere.ts'
${EXPORT} default mark
`
const MODELS = ['6 models-declare', '7 models-declare', '8 models-declare', '10 models-declare']
const TRANSACTION = ['11 no-transaction-argument', '11 no-transaction-argument']
const CAST = ['13 no-context-cast']
const SCHEMA = ['14 schema-words', '16 schema-words']
const BARREL = ['18 no-barrel']
const DEFAULT = ['19 no-default-export']

t.test('each rule finds its fault, where it holds', async t => {
  const expected: Record<string, string[]> = {
    'plugins/shop/sales/post-sale.ts': [
      ...MODELS,
      ...TRANSACTION,
      ...CAST,
      ...SCHEMA,
      ...BARREL,
      ...DEFAULT
    ],
    'plugins/shop/sales/post-sale.test.ts': [
      ...MODELS,
      ...TRANSACTION,
      ...CAST,
      ...BARREL,
      ...DEFAULT
    ],
    'plugins/shop/plugin.ts': [...MODELS, ...TRANSACTION, ...CAST, ...SCHEMA, ...BARREL],
    'core/database/connection.ts': [...MODELS, ...CAST, ...BARREL, ...DEFAULT],
    'core/primitives/schema.ts': [...MODELS, ...TRANSACTION, ...CAST, ...BARREL, ...DEFAULT],
    'bin/program.ts': [...MODELS, ...TRANSACTION, ...CAST, ...BARREL, ...DEFAULT],
    'plugins/shop/web/sales.ts': BARREL,
    'plugins/shop/web/sales.tsx': BARREL,
    'plugins/shop/sales/sales.tsx': ['1 jsx-in-web', ...BARREL],
    'core/jobs/JobQueue.ts': [
      '1 file-name',
      ...MODELS,
      ...TRANSACTION,
      ...CAST,
      ...SCHEMA,
      ...BARREL,
      ...DEFAULT
    ],
    'core/jobs/utils.tsx': ['1 file-name', '1 jsx-in-web', ...BARREL],
    'deploy/index.mjs': ['1 file-name']
  }
  const files = Object.fromEntries(
    Object.keys(expected).map(path => [
      path,
      path.endsWith('.mjs') ? 'export const a = 1\n' : FAULTY
    ])
  )
  t.strictSame(await blamedIn(files), expected)
})
