import { del, get, Id, patch, post, Type } from 'stoa/plugin'
import { changePack } from './change-pack.ts'
import { createPack } from './create-pack.ts'
import { listPacks } from './list-packs.ts'
import { removePack } from './remove-pack.ts'
import { PackPage, PackView } from './view.ts'

export const packRoutes = [
  get('', listPacks, PackPage),
  post('', createPack, PackView, { status: 201 }),
  patch('/:packId', changePack, PackView, { ifMatch: true }),
  del('/:packId', removePack, Type.Object({ id: Id }))
]
