import { coreErrors, defineAuthStrategy, newId } from 'stoa/plugin'
import { openAddress } from './rules/address.ts'

/** Whoever knows the address of a picture. */
export const pictureAuth = defineAuthStrategy({
  name: 'catalog.picture',
  summary: 'Whoever knows the address of a picture.',
  headers: {},
  async authenticate(request) {
    const place = openAddress(request.param('address') ?? '')
    const inside = place === null ? null : await request.inside(place.tenantId)
    // A company of another tenant is as unknown as one that never was.
    if (
      place === null ||
      inside === null ||
      !inside.shops().some(({ companyId }) => companyId === place.companyId)
    ) {
      throw coreErrors['not-found']({ what: 'picture' })
    }
    return {
      tenantId: place.tenantId,
      companyId: place.companyId,
      shopId: null,
      visitor: { id: newId(), known: false }
    }
  }
})
