import { Amount, Currency, defineUseCase, Id, Input, Nullable, statement, Type } from 'stoa/plugin'
import { TenderKind } from '../../../contracts/tender-kind.ts'
import { moneyTypes } from '../../../contracts/tender-types.ts'
import { registerOf } from '../registers/store.ts'
import { pluginTenders } from '../tenders/plugin-tenders.ts'
import { foreignLeft } from './currencies/store.ts'
import { drawerSums, needsSession, openSessionOf } from './store.ts'
import { SessionView, viewOf } from './view.ts'

export const DrawerView = Type.Object({
  registerId: Id,
  needsSession: Type.Boolean({ description: 'Whether nothing is sold here before it is opened.' }),
  session: Nullable(SessionView, 'The open one.'),
  tenders: Type.Array(TenderKind, {
    description: 'What was paid with in it so far, cash aside; to be counted when it is closed.'
  }),
  expectedMinor: Nullable(
    Amount,
    'Cash that should be in the drawer now; null: no session is open, or the caller counts blind (session.expected).'
  ),
  foreign: Type.Array(
    Type.Object({
      currency: Currency,
      expectedMinor: Nullable(Amount, 'What should be there now; null: the caller counts blind.')
    }),
    { description: 'Other currencies that were in it so far; to be counted when it is closed.' }
  ),
  lastLeftMinor: Nullable(Amount, 'What the last session left for the next; null: it did not say.'),
  lastLeftForeign: Type.Array(Type.Object({ currency: Currency, amountMinor: Amount }), {
    description: 'The same of other currencies.'
  })
})

const lastLeft = statement<{ left_minor: number | null }>(
  'pos.left-by-last-session',
  'SELECT left_minor FROM pos_session WHERE tenant_id = $1 AND register_id = $2 AND closed_at IS NOT NULL ORDER BY serial DESC LIMIT 1'
)

export const getDrawer = defineUseCase({
  name: 'pos.get-drawer',
  summary: 'The drawer of a register: its open session, or what the last one left in it',
  permission: 'sale.post',
  reads: true,
  input: Input({ registerId: Id }),
  async run(ctx, { registerId }) {
    const [register, session, [last], lastLeftForeign] = await Promise.all([
      registerOf(ctx, registerId),
      openSessionOf(ctx, registerId),
      lastLeft([ctx.tenantId, registerId]),
      foreignLeft(ctx, registerId)
    ])
    const sums = session === null ? null : await drawerSums(ctx, session)
    const isSeen = ctx.can('session.expected')
    return {
      registerId,
      needsSession: needsSession(ctx, register),
      session: session === null ? null : await viewOf(ctx, session),
      // What goods given back paid is no money, and cannot be counted.
      tenders: [
        ...moneyTypes.filter(type => type !== 'cash'),
        ...pluginTenders(ctx).flatMap(({ type, isCounted }) => (isCounted ? [type] : []))
      ].filter(type => sums?.tenders.has(type) === true),
      expectedMinor: sums !== null && isSeen ? sums.expectedMinor : null,
      foreign: (sums?.foreign ?? []).map(({ currency, expectedMinor }) => ({
        currency,
        expectedMinor: isSeen ? expectedMinor : null
      })),
      lastLeftMinor: last?.left_minor ?? null,
      lastLeftForeign
    }
  }
})
