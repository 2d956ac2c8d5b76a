import { handleJob, type OuterContext } from 'stoa/plugin'
import { DifferenceFound } from '../contract.ts'
import { ProviderRefused, ProviderUnreachable } from '../providers/provider-failures.ts'
import { reconcileCompany } from './jobs.ts'
import {
  type Finding,
  reconcileCaptured,
  reconcileDashboard,
  reconcileOpen,
  reconcilePayout,
  reconcileRefund
} from './reconcile-payment.ts'
import { addDifference, due, type Phase, reconciliationById, writeProgress } from './store.ts'

const PAGE = 50
/** So many a run and phase; the next run goes on with what is still open. */
const MOST = 2_000
/** A provider that is down is not asked two thousand times. */
const SILENT_IN_A_ROW = 5

type Asking = (ctx: OuterContext, id: string, signal: AbortSignal) => Promise<Finding>
const PHASES: Array<{ phase: Exclude<Phase, 'done'>; ask: Asking }> = [
  { phase: 'open', ask: reconcileOpen },
  { phase: 'captured', ask: reconcileCaptured },
  { phase: 'dashboard', ask: reconcileDashboard },
  { phase: 'refunds', ask: reconcileRefund },
  { phase: 'payouts', ask: reconcilePayout }
]

/**
 * Compares the books of a company with its providers, in pages, noting after each how far it is:
 * repeated after a crash it goes on there.
 */
async function compareBooks(
  ctx: OuterContext,
  reconciliationId: string,
  signal: AbortSignal
): Promise<void> {
  const [run] = await ctx.unitOfWork(
    inside => reconciliationById([inside.tenantId, inside.company().id, reconciliationId]),
    { reads: true }
  )
  if (!run || run.state === 'done') return
  const first = PHASES.findIndex(({ phase }) => phase === run.phase)
  for (const [i, { phase, ask }] of PHASES.entries()) {
    if (i < first) continue
    const next = PHASES[i + 1]?.phase ?? 'done'
    await reconcilePhase(
      ctx,
      {
        id: reconciliationId,
        minutes: run.older_than_minutes,
        phase,
        next,
        after: i === first ? run.phase_after : null
      },
      ask,
      signal
    )
  }
}

interface Part {
  id: string
  minutes: number
  phase: Exclude<Phase, 'done'>
  next: Phase
  after: string | null
}

async function reconcilePhase(
  ctx: OuterContext,
  { id, minutes, phase, next, after: begin }: Part,
  ask: Asking,
  signal: AbortSignal
): Promise<void> {
  const silence = { inARow: 0 }
  let after = begin
  for (let done = 0; done < MOST && silence.inARow < SILENT_IN_A_ROW; done += PAGE) {
    const rows = await ctx.unitOfWork(
      inside => due[phase]([inside.tenantId, inside.company().id, minutes, after, PAGE]),
      { reads: true }
    )
    const findings: Finding[] = []
    for (const row of rows) {
      signal.throwIfAborted()
      if (silence.inARow >= SILENT_IN_A_ROW) break
      findings.push(await find(ctx, id, row.id, phase, ask, signal, silence))
    }
    after = rows.at(-1)?.id ?? after
    await noteProgress(ctx, id, phase, after, findings)
    if (rows.length < PAGE) break
  }
  await noteProgress(ctx, id, next, null, [])
}

const noteProgress = (
  ctx: OuterContext,
  id: string,
  phase: Phase,
  after: string | null,
  findings: Finding[]
): Promise<unknown> =>
  ctx.unitOfWork(inside =>
    writeProgress([
      inside.tenantId,
      inside.company().id,
      id,
      phase,
      after,
      findings.reduce((sum, f) => sum + (f.asked ?? 1), 0),
      findings.filter(f => f.changed).length,
      findings.filter(f => f.closed).length
    ])
  )

/**
 * One thing asked about, and what it brought to light written down. A provider that does not answer
 * is a line, no failure.
 */
async function find(
  ctx: OuterContext,
  reconciliationId: string,
  subjectId: string,
  phase: Phase,
  ask: Asking,
  signal: AbortSignal,
  silence: { inARow: number }
): Promise<Finding> {
  const subject =
    phase === 'payouts'
      ? { payoutId: subjectId }
      : phase === 'open' || phase === 'captured'
        ? { paymentId: subjectId }
        : {}
  const finding = await ask(ctx, subjectId, signal).then(
    found => {
      silence.inARow = 0
      return found
    },
    (error: unknown): Finding => {
      if (!(error instanceof ProviderUnreachable || error instanceof ProviderRefused)) throw error
      if (error instanceof ProviderUnreachable && error.reason !== 'unreadable-answer') {
        silence.inARow++
      }
      return {
        changed: false,
        closed: false,
        differences: [
          {
            ...subject,
            kind: error instanceof ProviderRefused ? 'refused' : 'not-answered',
            ours: phase,
            theirs: error.message,
            states: false
          }
        ]
      }
    }
  )
  for (const difference of finding.differences) {
    await ctx.unitOfWork(async inside => {
      const isNew = await addDifference(inside, reconciliationId, difference)
      if (!isNew || !difference.states) return
      const { paymentId, payoutId, kind, ours, theirs } = difference
      await inside.emit(DifferenceFound, {
        companyId: inside.company().id,
        paymentId: paymentId ?? null,
        payoutId: payoutId ?? null,
        kind,
        ours,
        theirs,
        at: inside.now.toISOString()
      })
    })
  }
  return finding
}

export const reconcileCompanyHandler = handleJob(reconcileCompany, (ctx, { data, signal }) =>
  compareBooks(ctx, data.reconciliationId, signal)
)
