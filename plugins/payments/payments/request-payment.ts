import { type Context, coreErrors, currencyDigits, defineUseCase, newId } from 'stoa/plugin'
import { askedThrough } from '../accounts/offers.ts'
import { paymentByRequest, paymentHere } from './store.ts'
import { createPayment } from './create-payment.ts'
import { sendPayment } from './at-provider/send-payment.ts'
import { paymentView } from './view.ts'
import { RequestInput } from './request-input.ts'

/** The cashier waits with the customer: what is not answered by then is gone after by the job. */
const WAIT_MS = 6_000
const HALF_AN_HOUR = 1_800
export const requestPayment = defineUseCase({
  name: 'payments.request-payment',
  summary:
    "Requests a payment through a provider and waits a few seconds for the payer's next step (a QR code, a link)",
  permission: 'payment.request',
  heldFor: 'shop',
  transaction: false,
  input: RequestInput,
  async run(ctx, input) {
    const once = ctx.idempotencyKey
    const shop = ctx.shop(input.shopId)
    const { customer, part = false, ...payment } = input
    const currency = input.currency ?? ctx.company().currency
    currencyDigits(currency)
    const due = { shopId: shop.id, currency, amountMinor: input.amountMinor }
    const amountMinor = part ? due.amountMinor : askedThrough(ctx, input, due)
    const earlier = (inside: Context) =>
      once === null ? [] : paymentByRequest([inside.tenantId, inside.company().id, once.key])
    const requested = {
      ...payment,
      id: newId(),
      shopId: shop.id,
      amountMinor,
      roundingMinor: amountMinor - due.amountMinor,
      currency,
      channel: input.channel ?? null,
      description: input.description ?? `${ctx.company().name}, ${shop.name}`,
      customer:
        customer === undefined
          ? null
          : { name: customer.name, email: customer.email ?? null, phone: customer.phone ?? null },
      returnUrl: input.returnUrl ?? null,
      expiresAt: new Date(ctx.now.getTime() + (input.expiresInSeconds ?? HALF_AN_HOUR) * 1000),
      capture: input.capture ?? 'automatic',
      once,
      waits: true
    } as const
    const row = await ctx
      .unitOfWork(async inside => {
        const [known] = await earlier(inside)
        if (known) return known
        const made = await createPayment(inside, requested)
        inside.audited(made.id, {
          provider: made.provider,
          method: made.method,
          amountMinor: made.amount_minor,
          ...(made.rounding_minor === 0 ? {} : { roundingMinor: made.rounding_minor }),
          currency: made.currency
        })
        return made
      })
      .catch(async error => {
        // Two requests under one key at once: the other one made it.
        const [known] = await ctx.unitOfWork(async inside => earlier(inside), { reads: true })
        if (known) return known
        throw error
      })
    if (once !== null && (row.request_hash !== once.hash || row.user_id !== ctx.userId)) {
      throw coreErrors['idempotency-key-reused']()
    }
    await sendPayment(ctx, row.id, { timeoutMs: WAIT_MS }).catch(error => {
      ctx.log.warn(
        { err: error, payment: row.id },
        'the provider did not answer in time; its job goes on'
      )
    })
    return ctx.unitOfWork(async inside => paymentView(inside, await paymentHere(inside, row.id)), {
      reads: true
    })
  }
})
