import { del, get, post } from 'stoa/plugin'
import { listKeys, makeKey, revokeKey } from '../use-cases/manage-keys.ts'
import { KeyPage, KeyView } from '../views/keys.ts'

export const keyRoutes = [
  get('', listKeys, KeyPage),
  post('', makeKey, KeyView, { status: 201 }),
  del('/:keyId', revokeKey, KeyView)
]
