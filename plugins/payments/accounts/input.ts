import {
  type Context,
  coreErrors,
  faultsIn,
  type FieldError,
  Id,
  Input,
  Nullable,
  type Static,
  Type
} from 'stoa/plugin'
import type { Credentials, ProviderName } from '../providers/provider.ts'
import { providerOf, providers } from '../providers/registry.ts'
import type { Offer } from './store.ts'

const CREDENTIALS = [
  ...new Set(
    Object.values(providers).flatMap(({ capabilities }) =>
      Object.keys(capabilities.credentials.properties)
    )
  )
]
const METHODS = [
  ...new Set(
    Object.values(providers).flatMap(({ capabilities }) =>
      capabilities.methods.map(({ method }) => method)
    )
  )
]

export const MethodText = Type.Union(METHODS.map(method => Type.Literal(method)))
export const Channel = Type.String({
  minLength: 1,
  maxLength: 60,
  pattern: '^[A-Za-z0-9_.-]+$',
  description: "The provider's code of a bank or e-wallet."
})

/** What may be told of an account; what is left out stays as it is. */
export const AccountFieldsInput = {
  credentials: Type.Optional(
    Input(
      Object.fromEntries(
        CREDENTIALS.map(name => [
          name,
          Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 }))
        ])
      ),
      {
        description:
          'By provider: xendit secretKey, callbackToken; stripe secretKey, webhookSecret, publishableKey (for the card form), account (of a connected account); manual bankTransfer, cashOnDelivery (what the payer is told).'
      }
    )
  ),
  methods: Type.Optional(
    Type.Array(
      Input({
        method: MethodText,
        channel: Type.Optional(Channel),
        title: Type.Optional(
          Type.String({
            minLength: 1,
            maxLength: 80,
            description: "For a checkout. Default: the method's or channel's own."
          })
        )
      }),
      { maxItems: 60, description: "Default: what the provider can do in the company's currency." }
    )
  ),
  active: Type.Optional(Type.Boolean()),
  shops: Type.Optional(
    Nullable(Type.Array(Id, { minItems: 1, maxItems: 500 }), 'null: every shop of the company.')
  )
}

const refuse = (errors: FieldError[]): never => {
  throw coreErrors['invalid-input']({}, { errors })
}

/** @throws stoa.invalid-input naming each field the provider does not take, or misses */
export function checkCredentials(provider: ProviderName, given: Credentials): Credentials {
  const { credentials } = providerOf({ provider }).capabilities
  const strict = Input(credentials.properties)
  const errors = faultsIn(strict, given).map(fault => ({
    ...fault,
    field: `/credentials${fault.field}`.replace(/\/$/, '')
  }))
  return errors.length > 0 ? refuse(errors) : given
}

/** @throws stoa.invalid-input for what the provider cannot do */
export function checkOffers(
  ctx: Context,
  provider: ProviderName,
  given: Static<typeof AccountFieldsInput.methods> | undefined
): Offer[] {
  const known = providerOf({ provider }).capabilities.methods
  const { currency } = ctx.company()
  if (given === undefined) {
    return known
      .filter(({ currencies }) => currencies?.includes(currency) ?? true)
      .flatMap(({ method, title, needsChannel, channels }): Offer[] =>
        needsChannel
          ? channels
              .filter(channel => channel.currency === currency)
              .map(({ code, title }) => ({ method, channel: code, title }))
          : [{ method, channel: null, title }]
      )
  }
  return given.map(({ method, channel, title }, i) => {
    const found = known.find(some => some.method === method)
    if (found === undefined) {
      return refuse([
        { field: `/methods/${i}/method`, code: 'unknown', message: `${provider} does not do this` }
      ])
    }
    if (found.needsChannel !== (channel !== undefined)) {
      return refuse([
        {
          field: `/methods/${i}/channel`,
          code: 'invalid',
          message: found.needsChannel ? 'must name the bank or e-wallet' : 'must be left out'
        }
      ])
    }
    return {
      method,
      channel: channel ?? null,
      title: title ?? found.channels.find(({ code }) => code === channel)?.title ?? found.title
    }
  })
}

/**
 * The shops named, each one the caller's own.
 * @param before those it had: the ones out of the caller's reach stay
 * @throws stoa.not-found
 */
export function checkShops(
  ctx: Context,
  ids: string[] | null,
  before: string[] | null = null
): string[] | null {
  const reach = new Set(ctx.shops().map(shop => shop.id))
  return ids === null
    ? null
    : [
        ...new Set([
          ...ids.map(id => ctx.shop(id).id),
          ...(before ?? []).filter(id => !reach.has(id))
        ])
      ]
}

/**
 * No one decides about the money of shops they do not act in: in one shop only what is that shop's
 * alone is changed or paid out of, as with settings.
 * @param shopIds the shops of the account; null: every one of the company
 * @throws access.forbidden
 */
export function demandAllShops(ctx: Context, shopIds: string[] | null): void {
  const onlyHere =
    ctx.shopId === null || (shopIds !== null && shopIds.every(id => id === ctx.shopId))
  if (!onlyHere) ctx.demand('tenant.manage')
}

export const humanOnly = 'it takes secrets of a payment provider, or shows where it is listened to'
export const TitleInput = Type.String({ minLength: 1, maxLength: 80 })
