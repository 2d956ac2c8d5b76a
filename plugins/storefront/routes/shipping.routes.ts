import { del, get, Page, patch, post, Type } from 'stoa/plugin'
import { MethodView, ZoneView } from '../shipping-input.ts'
import {
  addShippingMethod,
  changeShippingMethod,
  getShippingMethod,
  listShippingMethods,
  removeShippingMethod
} from '../use-cases/manage-shipping-methods.ts'
import {
  addShippingZone,
  changeShippingZone,
  getShippingZone,
  listShippingZones,
  removeShippingZone
} from '../use-cases/manage-shipping-zones.ts'

const Nothing = Type.Object({})

export const shippingZoneRoutes = [
  get('', listShippingZones, Page(ZoneView)),
  post('', addShippingZone, ZoneView, { status: 201 }),
  get('/:zoneId', getShippingZone, ZoneView),
  patch('/:zoneId', changeShippingZone, ZoneView, { ifMatch: true }),
  del('/:zoneId', removeShippingZone, Nothing)
]

export const shippingMethodRoutes = [
  get('', listShippingMethods, Page(MethodView)),
  post('', addShippingMethod, MethodView, { status: 201 }),
  get('/:methodId', getShippingMethod, MethodView),
  patch('/:methodId', changeShippingMethod, MethodView, { ifMatch: true }),
  del('/:methodId', removeShippingMethod, Nothing)
]
