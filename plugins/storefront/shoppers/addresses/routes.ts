import { del, get, Id, patch, post, put, Type } from 'stoa/plugin'
import { createAddress } from './create-address.ts'
import { changeAddress } from './change-address.ts'
import { chooseDefaultAddress } from './choose-default-address.ts'
import { getAddress } from './get-address.ts'
import { AddressList, listAddresses } from './list-addresses.ts'
import { removeAddress } from './remove-address.ts'
import { AddressView } from './view.ts'

export const addressRoutes = [
  get('/addresses', listAddresses, AddressList),
  post('/addresses', createAddress, AddressView, { status: 201 }),
  get('/addresses/:addressId', getAddress, AddressView),
  patch('/addresses/:addressId', changeAddress, AddressView, { ifMatch: true }),
  del('/addresses/:addressId', removeAddress, Type.Object({ id: Id })),
  put('/addresses/:addressId/default', chooseDefaultAddress, AddressView)
]
