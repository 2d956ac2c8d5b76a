import type { Context } from 'stoa/plugin'
import { PaymentGateway } from '../../../../contracts/payments.ts'
import { storefrontErrors } from '../../errors.ts'
import type { PaymentRow } from './store.ts'
import { StorefrontSettings } from '../../settings.ts'

/** How someone wants to pay, as PaymentGateway.methods() offers it. */
export interface PaymentChoice {
  provider: string
  method: string
  channel: string | null
  returnUrl: string | null
}

/** How an order will be paid, and what is asked for. */
export interface AgreedPayment extends PaymentChoice {
  /** The total, rounded where the provider cannot take it. */
  amountMinor: number
}

/**
 * That something of this amount can be paid that way, and what is asked for.
 * @throws storefront.payments-off, storefront.payment-method-unknown
 */
export async function demandMethod(
  ctx: Context,
  choice: PaymentChoice,
  shopId: string,
  currency: string,
  amountMinor: number
): Promise<AgreedPayment> {
  const { provider, method, channel } = choice
  const gateway = ctx.askIfAnswered(PaymentGateway)
  if (gateway === null) throw storefrontErrors['payments-off']()
  const methods = await gateway.methods({ shopId, currency, amountMinor })
  const way = methods.find(
    m =>
      m.provider === provider &&
      m.method === method &&
      (m.channel === null || m.channel === channel)
  )
  if (!way) throw storefrontErrors['payment-method-unknown']({ provider, method, methods })
  return { ...choice, amountMinor: way.amountMinor ?? amountMinor }
}

/** Money that someone of the shop has to see arrive, so that goods are held for days. */
export const isManual = ({ provider }: Pick<PaymentChoice, 'provider'>): boolean =>
  provider === 'manual'
export const isOnDelivery = ({
  provider,
  method
}: Pick<PaymentChoice, 'provider' | 'method'>): boolean =>
  isManual({ provider }) && method === 'cash-on-delivery'

/** Until when goods are held for an order that is to be paid this way. */
export function heldUntil(ctx: Context, shopId: string, choice: PaymentChoice): Date {
  const { reservationMinutes, manualHoldDays } = ctx.settings(StorefrontSettings, shopId)
  return new Date(
    ctx.now.getTime() +
      (isManual(choice) ? manualHoldDays * 86_400_000 : reservationMinutes * 60_000)
  )
}

/** As what the till books it. */
export function tenderTypeOf(
  payment: Pick<PaymentRow, 'provider' | 'method'> | null
): 'online' | 'cash' | 'bank_transfer' | 'other' {
  if (payment === null) return 'other'
  if (!isManual(payment)) return 'online'
  return payment.method === 'cash-on-delivery'
    ? 'cash'
    : payment.method === 'bank-transfer'
      ? 'bank_transfer'
      : 'other'
}
