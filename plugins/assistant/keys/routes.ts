import { del, get, put } from 'stoa/plugin'
import { deleteKey } from './delete-key.ts'
import { listKeys } from './list-keys.ts'
import { setKey } from './set-key.ts'
import { KeyList, KeyView } from './view.ts'

export const keyRoutes = [
  get('', listKeys, KeyList),
  put('/:provider', setKey, KeyView),
  del('/:provider', deleteKey, KeyView)
]
