import {
  type Context,
  coreErrors,
  Currency,
  currencyDigits,
  defineUseCase,
  Id,
  Input,
  newId,
  Type
} from 'stoa/plugin'
import { Channel, MethodText } from '../accounts/input.ts'
import { askedThrough } from '../accounts/offers.ts'
import { paymentByRequest, paymentHere } from './store.ts'
import { createPayment } from './create-payment.ts'
import { sendPayment } from './at-provider/send-payment.ts'
import { paymentView } from './view.ts'
import { ProviderName } from '../providers/provider.ts'

/** The cashier waits with the customer: what is not answered by then is gone after by the job. */
const WAIT_MS = 6_000
const HALF_AN_HOUR = 1_800
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const requestPayment = defineUseCase({
  name: 'payments.request-payment',
  summary:
    "Requests a payment through a provider and waits a few seconds for the payer's next step (a QR code, a link)",
  permission: 'payment.request',
  heldFor: 'shop',
  transaction: false,
  input: Input({
    shopId: Type.Optional(Id),
    purpose: Input({
      type: Type.String({
        pattern: '^[a-z][a-z-]{0,29}\\.[a-z][a-z-]{0,29}$',
        examples: ['pos.sale']
      }),
      id: Type.String({
        pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
        description: 'A UUID chosen by the client, e.g. of the sale to come.'
      })
    }),
    amountMinor: Type.Integer({
      minimum: 1,
      maximum: 9_007_199_254_740_991,
      description:
        "Minor units: what is due, or what is left of it. What the provider cannot take is rounded by the setting payments.amountRounding; the answer's amountMinor is what is asked for."
    }),
    part: Type.Optional(
      Type.Boolean({
        description:
          'true: a part of what is due, of which the rest is paid otherwise. It is never rounded: a part that the provider cannot take is refused.'
      })
    ),
    currency: Type.Optional(Currency),
    provider: ProviderName,
    method: MethodText,
    channel: Type.Optional(Channel),
    description: Type.Optional(text(200)),
    customer: Type.Optional(
      Input({
        name: text(120),
        email: Type.Optional(Type.String({ format: 'email' })),
        phone: Type.Optional(Type.String({ pattern: '^\\+[1-9][0-9]{6,14}$' }))
      })
    ),
    returnUrl: Type.Optional(Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500 })),
    expiresInSeconds: Type.Optional(
      Type.Integer({ minimum: 60, maximum: 2_592_000, description: 'Default: 1800.' })
    ),
    capture: Type.Optional(
      Type.Union([Type.Literal('automatic'), Type.Literal('manual')], {
        description: 'manual: hold the money until POST …/capture, where the provider can.'
      })
    )
  }),
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
