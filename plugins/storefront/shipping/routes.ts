import { del, get, Page, patch, post, Type } from 'stoa/plugin'
import { MethodView, ZoneView } from './view.ts'
import { removeShippingMethod } from './remove-shipping-method.ts'
import { changeShippingMethod } from './change-shipping-method.ts'
import { createShippingMethod } from './create-shipping-method.ts'
import { getShippingMethod } from './get-shipping-method.ts'
import { listShippingMethods } from './list-shipping-methods.ts'
import { removeShippingZone } from './remove-shipping-zone.ts'
import { changeShippingZone } from './change-shipping-zone.ts'
import { createShippingZone } from './create-shipping-zone.ts'
import { getShippingZone } from './get-shipping-zone.ts'
import { listShippingZones } from './list-shipping-zones.ts'

const Nothing = Type.Object({})

export const shippingRoutes = {
  '/shipping-zones': [
    get('', listShippingZones, Page(ZoneView)),
    post('', createShippingZone, ZoneView, { status: 201 }),
    get('/:zoneId', getShippingZone, ZoneView),
    patch('/:zoneId', changeShippingZone, ZoneView, { ifMatch: true }),
    del('/:zoneId', removeShippingZone, Nothing)
  ],
  '/shipping-methods': [
    get('', listShippingMethods, Page(MethodView)),
    post('', createShippingMethod, MethodView, { status: 201 }),
    get('/:methodId', getShippingMethod, MethodView),
    patch('/:methodId', changeShippingMethod, MethodView, { ifMatch: true }),
    del('/:methodId', removeShippingMethod, Nothing)
  ]
}
