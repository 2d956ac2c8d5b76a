import type { Context } from 'stoa/plugin'
import type { RequestedSale, SaleDraft } from '../../../contracts/sale-extensions.ts'
import { activeAccount } from '../account/store.ts'
import { topUpErrors } from '../errors.ts'
import { chosenVariant } from '../operators/product.ts'
import { type KnownOperator, knownOperators } from '../operators/store.ts'
import { isSold } from '../rules/is-sold.ts'
import { TopUpSettings } from '../settings.ts'
import type { Carried, CarriedTopUp } from './carried.ts'

const ONE_MILLI = 1_000

/**
 * A sale is posted only with a line of the chosen product for each of its top-ups, at its amount and
 * fee, and with amounts the operators take. What it only comes to is not judged: lines and top-ups
 * get onto a ticket one after the other.
 * @throws top-ups.no-account, top-ups.no-product, top-ups.operator-unknown, top-ups.amount-not-sold,
 * top-ups.lines-differ, access.forbidden
 */
export async function checkSale(
  ctx: Context,
  { extra, isQuote, lines }: RequestedSale
): Promise<((draft: SaleDraft) => null) | null> {
  const variantId = chosenVariant(ctx)
  const carried = (extra as Carried | undefined)?.topUps ?? []
  const isRungUp = variantId !== null && lines.some(line => line.variantId === variantId)
  if (isQuote || (carried.length === 0 && !isRungUp)) return null
  if (carried.length > 0) {
    ctx.demand('top-up.sell')
    const ids = carried.map(({ operatorId }) => operatorId)
    const [operators] = await Promise.all([knownOperators(ctx, ids), activeAccount(ctx)])
    for (const one of carried) assertSold(operators, one, ctx.company().currency)
  }
  if (variantId === null) throw topUpErrors['no-product']()
  const { feeMinor } = ctx.settings(TopUpSettings)
  return draft => {
    assertLines(
      draft,
      variantId,
      carried.map(({ amountMinor }) => amountMinor + feeMinor)
    )
    return null
  }
}

function assertSold(
  operators: ReadonlyMap<string, KnownOperator>,
  { operatorId, amountMinor, country }: CarriedTopUp,
  currency: string
): void {
  const operator = operators.get(operatorId)
  if (operator?.currency !== currency || operator.country !== country) {
    throw topUpErrors['operator-unknown']({ operatorId })
  }
  if (!isSold(operator, amountMinor)) {
    throw topUpErrors['amount-not-sold']({ operator: operator.name, amountMinor })
  }
}

/** @throws top-ups.lines-differ */
function assertLines(draft: SaleDraft, variantId: string, pricesMinor: readonly number[]): void {
  const lines = draft.lines.filter(line => line.variantId === variantId)
  const prices = lines.map(line => line.unitPriceMinor).sort((a, b) => a - b)
  const expected = [...pricesMinor].sort((a, b) => a - b)
  const fit =
    prices.length === expected.length &&
    prices.every((price, i) => price === expected[i]) &&
    lines.every(({ quantityMilli }) => quantityMilli === ONE_MILLI)
  if (!fit) throw topUpErrors['lines-differ']({ sku: lines[0]?.sku ?? '' })
}
