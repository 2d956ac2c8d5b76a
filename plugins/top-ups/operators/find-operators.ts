import {
  defineUseCase,
  Id,
  Input,
  isDiallingRegion,
  Nullable,
  phoneNumber,
  type Static,
  Type
} from 'stoa/plugin'
import { activeAccount } from '../account/store.ts'
import { topUpErrors } from '../errors.ts'
import { callProvider } from '../providers/call.ts'
import { ProviderRefused, ProviderUnreachable } from '../providers/failures.ts'
import type { Operator } from '../providers/provider.ts'
import { TopUpSettings } from '../settings.ts'
import { productOf } from './product.ts'
import { keepOperators } from './store.ts'

const Minor = Type.Integer({ minimum: 1, description: 'Minor units of the company’s currency.' })

export const FoundOperators = Type.Object({
  phone: Type.String({ description: 'E.164' }),
  country: Type.String(),
  feeMinor: Type.Integer({ description: 'What the shop takes on top of each, in minor units.' }),
  product: Type.Object(
    { variantId: Id, sku: Type.String(), name: Type.String() },
    { description: 'What it is rung up as, at the amount and the fee.' }
  ),
  operators: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      fixedMinor: Type.Array(Minor, { description: 'The amounts it takes; empty: a range.' }),
      leastMinor: Nullable(Minor),
      mostMinor: Nullable(Minor)
    }),
    { description: 'That of the number alone, or where it cannot be told those of its country.' }
  )
})

/**
 * Which operators take a top-up for a number, in the company's currency. Kept, so that the sale is
 * judged by them without asking.
 * @throws top-ups.no-account, top-ups.no-product, top-ups.product-not-fit, top-ups.country-unknown,
 * top-ups.phone-invalid, top-ups.none-found, top-ups.provider-refused, top-ups.provider-silent
 */
export const findOperators = defineUseCase({
  name: 'top-ups.find-operators',
  summary: 'Finds the operator of a phone number, and the amounts it takes',
  permission: 'top-up.sell',
  // What it keeps is what the provider said, for the sale that comes: nothing of anyone's changes.
  reads: true,
  transaction: false,
  input: Input({
    phone: Type.String({ minLength: 4, maxLength: 40 }),
    country: Type.Optional(
      Type.String({ pattern: '^[A-Z]{2}$', description: 'Default: that of the setting country.' })
    )
  }),
  async run(ctx, { phone: written, country: given }): Promise<Static<typeof FoundOperators>> {
    const { feeMinor, country: usual } = ctx.settings(TopUpSettings)
    const country = given ?? usual
    if (!isDiallingRegion(country)) {
      throw topUpErrors['country-unknown']({ country: country || '?' })
    }
    const phone = phoneNumber(written, country)
    if (phone === null) throw topUpErrors['phone-invalid']({ phone: written, country })
    const { currency } = ctx.company()
    const [account, product] = await ctx.unitOfWork(
      inside => Promise.all([activeAccount(inside), productOf(inside)]),
      { reads: true }
    )
    const operators = await callProvider(ctx, account, {}, (provider, call) =>
      provider.operatorsOf({ phone, country, currency }, call)
    ).catch(asProblem)
    if (operators.length === 0) throw topUpErrors['none-found']({ currency })
    await ctx.unitOfWork(inside => keepOperators(inside, currency, operators))
    return { phone, country, feeMinor, product, operators: operators.map(shown) }
  }
})

const shown = ({ id, name, fixedMinor, leastMinor, mostMinor }: Operator) => ({
  id,
  name,
  fixedMinor: [...fixedMinor],
  leastMinor,
  mostMinor
})

function asProblem(error: unknown): never {
  if (error instanceof ProviderRefused) {
    const { code, message } = error
    throw topUpErrors['provider-refused']({ code, message }, { cause: error })
  }
  if (error instanceof ProviderUnreachable) {
    throw topUpErrors['provider-silent']({}, { cause: error })
  }
  throw error
}
