import { defineAuthStrategy } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import { placeOfRegister, registerOfDisplay } from './store.ts'

/** Of the code that a register shows. */
export const CODE = 'pos.display-code'
/** Of what a display holds. */
export const TOKEN = 'pos.display'

/** Whoever read the code of a register from its till; `visitor` is the register. */
export const displayCodeAuth = defineAuthStrategy({
  name: 'pos.display-code',
  summary: 'Whoever read the code that a till shows, once and for some minutes.',
  headers: { 'x-display-code': 'The code; spaces, hyphens and small letters do not matter.' },
  async authenticate(request) {
    const owner = await request.openShortCode(CODE, request.header('x-display-code') ?? '')
    const inside = owner === null ? null : await request.inside(owner.tenantId)
    const [place] =
      inside === null || owner === null
        ? []
        : await inside.unitOfWork(() => placeOfRegister([owner.tenantId, owner.subjectId]), {
            reads: true
          })
    if (owner === null || place === undefined) throw posErrors['display-code-wrong']()
    return {
      tenantId: owner.tenantId,
      companyId: place.company_id,
      shopId: place.shop_id,
      visitor: { id: owner.subjectId, known: false }
    }
  }
})

/** A display that is paired with a register; `visitor` is the display. */
export const displayAuth = defineAuthStrategy({
  name: 'pos.display',
  summary: 'A display on another device, for as long as it is paired with its register.',
  headers: { 'x-display-token': 'What it was given when it was paired.' },
  async authenticate(request) {
    const claims = request.openSignedToken(TOKEN, request.header('x-display-token') ?? '')
    const inside = claims === null ? null : await request.inside(claims.tenantId)
    const [place] =
      inside === null || claims === null
        ? []
        : await inside.unitOfWork(() => registerOfDisplay([claims.tenantId, claims.subjectId]), {
            reads: true
          })
    if (claims === null || place === undefined) throw posErrors['display-unpaired']()
    return {
      tenantId: claims.tenantId,
      companyId: place.company_id,
      shopId: place.shop_id,
      visitor: { id: claims.subjectId, known: false }
    }
  }
})

export const displayAuths = [displayCodeAuth, displayAuth]
