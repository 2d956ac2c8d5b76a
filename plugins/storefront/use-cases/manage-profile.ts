import { coreErrors, defineUseCase, Type, Version, type Context } from 'stoa/plugin'
import { ShopperDoor } from '../entrances.ts'
import { storefrontErrors } from '../errors.ts'
import { toE164 } from '../phone.ts'
import { visitorOf } from '../passes.ts'
import { endAllSessions } from '../session-book.ts'
import { changeShopper, changeState, shopperById, type ShopperRow } from '../shopper-book.ts'
import { Facts, OrNull } from '../shopper-input.ts'
import { viewOfProfile, type ProfileView } from '../views/profile.ts'

async function ownAccount(ctx: Context): Promise<ShopperRow> {
  const account = await shopperById(ctx, visitorOf(ctx).id)
  if (account === null) throw storefrontErrors['login-required']()
  return account
}

export const getProfile = defineUseCase({
  name: 'storefront.get-profile',
  summary: "The shopper's own profile",
  entrance: ShopperDoor,
  scope: 'shop',
  reads: true,
  input: Type.Object({}, { additionalProperties: false }),
  run: async (ctx): Promise<ProfileView> => viewOfProfile(await ownAccount(ctx))
})

export const changeProfile = defineUseCase({
  name: 'storefront.change-profile',
  summary: "Changes the shopper's own profile; null empties a field, what is not named stays",
  entrance: ShopperDoor,
  scope: 'shop',
  input: Type.Object(
    {
      version: Version,
      name: Type.Optional(Facts.name),
      phone: Type.Optional(OrNull(Facts.phone)),
      locale: Type.Optional(OrNull(Facts.locale)),
      whatsappConsent: Type.Optional(Facts.whatsappConsent)
    },
    { additionalProperties: false }
  ),
  async run(ctx, { version, ...change }): Promise<ProfileView> {
    const before = await ownAccount(ctx)
    if (before.version !== version) throw coreErrors['stale-version']({ version: before.version })
    const facts = {
      name: change.name?.trim() ?? before.name,
      phone:
        change.phone == null ? (change.phone === null ? null : before.phone) : toE164(change.phone),
      locale: change.locale === undefined ? before.locale : change.locale,
      whatsappConsent: change.whatsappConsent ?? before.whatsappConsent
    }
    const now = await changeShopper(ctx, before, facts)
    if (now === null) {
      throw coreErrors['stale-version']({ version: (await ownAccount(ctx)).version })
    }
    ctx.audited(before.id, { fields: Object.keys(change) })
    return viewOfProfile({ ...before, ...facts, version: now })
  }
})

export const deactivateAccount = defineUseCase({
  name: 'storefront.deactivate-account',
  summary: "Closes the shopper's own account and ends all its logins; the shop can open it again",
  entrance: ShopperDoor,
  scope: 'shop',
  input: Type.Object(
    { reason: Type.String({ minLength: 1, maxLength: 500 }) },
    { additionalProperties: false }
  ),
  async run(ctx, { reason }) {
    const { id } = visitorOf(ctx)
    await changeState(ctx, id, 'deactivated', reason)
    await endAllSessions(ctx, id)
    ctx.audited(id)
    return { deactivated: true }
  }
})
