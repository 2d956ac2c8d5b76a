import { del, get, post } from 'stoa/plugin'
import { revokeKey } from './revoke-key.ts'
import { createKey } from './create-key.ts'
import { listKeys } from './list-keys.ts'
import { KeyPage, KeyView } from './view.ts'

export const keyRoutes = [
  get('', listKeys, KeyPage),
  post('', createKey, KeyView, { status: 201 }),
  del('/:keyId', revokeKey, KeyView)
]
