import { Amount, type Context, Currency, Nullable, type Static, Type } from 'stoa/plugin'
import { PaymentGateway } from '../../../../contracts/payments.ts'

const Limit = Nullable(
  Type.Integer({ description: 'Of one payment, included; minor units. null: not known.' })
)

export const WaysToPayView = Type.Object({
  currency: Currency,
  totalMinor: Amount,
  items: Type.Array(
    Type.Object({
      provider: Type.String(),
      method: Type.String(),
      channel: Nullable(
        Type.String({ description: 'The bank or wallet, where the method has several.' })
      ),
      title: Type.String(),
      amountMinor: Nullable(
        Type.Integer({
          description:
            'Minor units: what is asked for that way, which is the total, rounded where the provider cannot take it and the shop has it rounded. null where it is not available.'
        })
      ),
      leastMinor: Limit,
      mostMinor: Limit,
      available: Type.Boolean({
        description:
          'Whether it takes this total. What it does not is listed all the same, so that a shopper can be told why.'
      })
    }),
    { description: 'For `payment` of the checkout; empty where nothing is due.' }
  )
})

/**
 * How a total can be paid in a shop, also by what takes other totals only.
 * @returns no ways where nothing is due, or where no one moves money
 */
export async function waysToPay(
  ctx: Context,
  shopId: string,
  currency: string,
  totalMinor: number
): Promise<Static<typeof WaysToPayView>> {
  const gateway = totalMinor === 0 ? null : ctx.askIfAnswered(PaymentGateway)
  if (gateway === null) return { currency, totalMinor, items: [] }
  const [all, fitting] = await Promise.all([
    gateway.methods({ shopId, currency, amountMinor: null }),
    gateway.methods({ shopId, currency, amountMinor: totalMinor })
  ])
  const fits = (way: (typeof all)[number]) =>
    fitting.find(
      f => f.provider === way.provider && f.method === way.method && f.channel === way.channel
    )
  const items = all.map(way => {
    const { amountMinor = null } = fits(way) ?? {}
    return { ...way, amountMinor, available: amountMinor !== null }
  })
  return { currency, totalMinor, items }
}
