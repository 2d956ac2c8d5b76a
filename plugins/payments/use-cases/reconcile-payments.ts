import {
  coreErrors,
  defineUseCase,
  Id,
  Page,
  PageInput,
  pageOf,
  Type,
  type Static
} from 'stoa/plugin'
import {
  beginReconciliation,
  differencesOf,
  reconciliationById,
  reconciliationPage,
  type DifferenceRow,
  type ReconciliationRow
} from '../reconciliation-book.ts'
import { idAfter } from './read-intents.ts'

const MaybeId = Type.Union([Id, Type.Null()])

export const ReconciliationView = Type.Object({
  id: Id,
  startedBy: Type.String(),
  state: Type.String(),
  olderThanMinutes: Type.Integer(),
  asked: Type.Integer(),
  changed: Type.Integer({ description: 'Came to another state.' }),
  closed: Type.Integer({
    description: 'Of those: ended, since their time was over or they were not wanted.'
  }),
  startedAt: Type.String(),
  finishedAt: Type.Union([Type.String(), Type.Null()]),
  lines: Type.Array(
    Type.Object({
      paymentId: MaybeId,
      payoutId: MaybeId,
      kind: Type.String(),
      ours: Type.String(),
      theirs: Type.String(),
      at: Type.String()
    }),
    { description: 'What did not agree, was missed, or was not answered; at most 1,000.' }
  )
})
export const ReconciliationPage = Page(ReconciliationView)

const view = (
  row: ReconciliationRow,
  lines: DifferenceRow[]
): Static<typeof ReconciliationView> => ({
  id: row.id,
  startedBy: row.started_by,
  state: row.state,
  olderThanMinutes: row.older_than_minutes,
  asked: row.asked,
  changed: row.changed,
  closed: row.closed,
  startedAt: row.started_at.toISOString(),
  finishedAt: row.finished_at?.toISOString() ?? null,
  lines: lines
    .filter(line => line.reconciliation_id === row.id)
    .map(line => ({
      paymentId: line.intent_id,
      payoutId: line.payout_id,
      kind: line.kind,
      ours: line.ours,
      theirs: line.theirs,
      at: line.at.toISOString()
    }))
})

export const reconcilePayments = defineUseCase({
  name: 'payments.reconcile-payments',
  summary: 'Compares the books with the payment providers now',
  permission: 'payment.manage',
  input: Type.Object(
    {
      olderThanMinutes: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: 1_440,
          description: 'Younger ones are left to their webhooks. Default: 10.'
        })
      )
    },
    { additionalProperties: false }
  ),
  async run(ctx, { olderThanMinutes = 10 }) {
    const { row, jobId } = await beginReconciliation(ctx, 'hand', olderThanMinutes)
    ctx.audited(row.id)
    return { id: row.id, jobId }
  }
})

export const listReconciliations = defineUseCase({
  name: 'payments.list-reconciliations',
  summary: 'Comparisons with the payment providers and what they found, newest first',
  permission: 'payment.read',
  heldFor: 'company',
  reads: true,
  input: Type.Object({ ...PageInput }, { additionalProperties: false }),
  async run(ctx, { limit, after }) {
    const rows = await reconciliationPage([
      ctx.tenantId,
      ctx.company().id,
      idAfter(after),
      limit + 1
    ])
    const lines = await differencesOf([ctx.tenantId, ctx.company().id, rows.map(row => row.id)])
    return pageOf(
      rows,
      limit,
      row => [row.id],
      row => view(row, lines)
    )
  }
})

export const getReconciliation = defineUseCase({
  name: 'payments.get-reconciliation',
  summary: 'One comparison with the payment providers and what it found',
  permission: 'payment.read',
  heldFor: 'company',
  reads: true,
  input: Type.Object({ reconciliationId: Id }, { additionalProperties: false }),
  async run(ctx, { reconciliationId }) {
    const place = [ctx.tenantId, ctx.company().id]
    const [[row], lines] = await Promise.all([
      reconciliationById([...place, reconciliationId]),
      differencesOf([...place, [reconciliationId]])
    ])
    if (!row) throw coreErrors['not-found']({ what: 'reconciliation' })
    return view(row, lines)
  }
})
