import type { OuterContext, UnitContext } from 'stoa/plugin'
import { CALL_MS, callProvider } from '../providers/call.ts'
import { ProviderRefused, ProviderUnreachable } from '../providers/failures.ts'
import type { Call, Exchange, Order, Reported, TopUpProvider } from '../providers/provider.ts'
import { ON_ITS_WAY_MS, pauseMs } from '../rules/judge-answer.ts'
import { noteStep, type TopUpRow } from '../top-ups/store.ts'
import { begin, beginAgain, type Begun } from './begin.ts'
import { sendTopUp } from './jobs.ts'
import { applyReport, failPending, noteAsked } from './settled.ts'

/** What came of asking: how it stands, that it failed for good, or that nobody can tell yet. */
type Outcome = Reported | { failed: string; message: string | null } | 'unknown' | 'not-there'

const orderOf = (row: TopUpRow): Order => ({
  identifier: row.id,
  operatorId: row.operator_id,
  isLocal: row.is_local,
  phone: row.phone,
  country: row.country,
  amountMinor: row.amount_minor,
  currency: row.currency
})

/**
 * Brings a top-up on by one step: sends what was never sent, asks about what was, and takes the
 * answer in. Outside any unit of work, and safe to repeat or to be killed at: what may have been sent
 * is only asked for. Where nobody can tell yet it is asked again later.
 */
export async function settle(
  ctx: OuterContext,
  topUpId: string,
  signal?: AbortSignal
): Promise<void> {
  const started = performance.now()
  const begun = await ctx.unitOfWork(inside => begin(inside, topUpId))
  if (begun === null) return
  const exchanges: Exchange[] = []
  const outcome = await callProvider(
    ctx,
    begun.account,
    {
      ...(signal && { signal }),
      onExchange: one => {
        exchanges.push(one)
      }
    },
    (provider, call) => ask(ctx, begun, { provider, call, started })
  )
  const asked = exchanges.filter(({ operation }) => operation !== null)
  await ctx.unitOfWork(async inside => {
    for (const exchange of asked) await noteStep(inside, begun.row, { kind: 'asked', exchange })
    const isKnown = await takeIn(inside, begun.row, outcome)
    const ageMs = inside.now.getTime() - (begun.row.sent_at?.getTime() ?? 0)
    const pause = isKnown ? null : pauseMs(ageMs)
    if (pause !== null) {
      inside.enqueue(sendTopUp, { topUpId }, { runAt: new Date(inside.now.getTime() + pause) })
    }
  })
}

interface Asking {
  provider: TopUpProvider
  call: Call
  /** Of performance.now(), before it was written that it is sent. */
  started: number
}

async function ask(ctx: OuterContext, { row, step }: Begun, asking: Asking): Promise<Outcome> {
  const { provider, call } = asking
  if (step === 'request') return request(row, asking)
  const known = await look(() =>
    row.provider_ref === null ? provider.find(row.id, call) : provider.state(row.provider_ref, call)
  )
  if (known !== 'not-there' || step === 'ask') return known
  const isOurs = await ctx.unitOfWork(inside => beginAgain(inside, row.id))
  return isOurs ? request(row, { ...asking, started: performance.now() }) : 'unknown'
}

/**
 * Sends it, once. Whatever is answered but that it was taken is looked into by our identifier: a
 * refusal may be of a second one, and an answer that is lost says nothing.
 */
async function request(row: TopUpRow, { provider, call, started }: Asking): Promise<Outcome> {
  // A process that stood still meanwhile may be taken for dead: then others ask, and it is silent.
  if (performance.now() - started > CALL_MS) return 'unknown'
  try {
    const ref = await provider.request(orderOf(row), call)
    const known = await look(() => provider.state(ref, call))
    return typeof known === 'object' ? known : taken(ref)
  } catch (error) {
    if (error instanceof ProviderUnreachable) return unlessThere(provider, row, call)
    if (!(error instanceof ProviderRefused)) throw error
    // Who is not let in was not listened to.
    if (error.status === 401) return { failed: 'credentials', message: error.message }
    const known = await look(() => provider.find(row.id, call))
    return known === 'not-there' ? { failed: error.code, message: error.message } : known
  }
}

const taken = (ref: string): Reported => ({
  ref,
  state: 'pending',
  operatorRef: null,
  code: null,
  message: null
})

/** Right after a lost answer nothing that is not there yet is missing. */
async function unlessThere(provider: TopUpProvider, row: TopUpRow, call: Call): Promise<Outcome> {
  const known = await look(() => provider.find(row.id, call))
  return known === 'not-there' ? 'unknown' : known
}

/** That a question is refused or lost says nothing of what it was about. */
async function look(
  question: () => Promise<Reported | null>
): Promise<Reported | 'unknown' | 'not-there'> {
  try {
    return (await question()) ?? 'not-there'
  } catch (error) {
    if (error instanceof ProviderRefused || error instanceof ProviderUnreachable) return 'unknown'
    throw error
  }
}

/** @returns whether it is known now what became of it */
async function takeIn(ctx: UnitContext, row: TopUpRow, outcome: Outcome): Promise<boolean> {
  if (outcome === 'not-there') {
    const ageMs = ctx.now.getTime() - (row.sent_at?.getTime() ?? 0)
    const isGivenUp = row.state === 'pending' && row.provider_ref === null
    if (isGivenUp && ageMs >= ON_ITS_WAY_MS) {
      await failPending(ctx, row.id, 'not-known', null)
      return true
    }
  }
  if (typeof outcome === 'string') {
    await noteAsked(ctx, row.id)
    return row.state !== 'pending'
  }
  if ('failed' in outcome) {
    await failPending(ctx, row.id, outcome.failed.slice(0, 100), outcome.message)
    return true
  }
  return applyReport(ctx, row.id, outcome)
}
