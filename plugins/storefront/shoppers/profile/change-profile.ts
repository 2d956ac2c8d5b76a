import { coreErrors, defineUseCase, Input, Nullable, Type, Version } from 'stoa/plugin'
import { Facts } from '../input.ts'
import { toE164 } from '../phone.ts'
import { ownAccount } from './own-account.ts'
import { changeShopper } from '../store.ts'
import { type ProfileView, viewOfProfile } from './view.ts'
import { ShopperAuth } from '../../visitors/auth.ts'

export const changeProfile = defineUseCase({
  name: 'storefront.change-profile',
  summary: "Updates the shopper's own profile; null clears a field, fields left out stay",
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: Input({
    version: Version,
    name: Type.Optional(Facts.name),
    phone: Type.Optional(Nullable(Facts.phone)),
    locale: Type.Optional(Nullable(Facts.locale)),
    whatsappConsent: Type.Optional(Facts.whatsappConsent)
  }),
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
