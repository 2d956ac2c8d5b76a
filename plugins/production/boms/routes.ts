import { del, get, post, put } from 'stoa/plugin'
import { changeBom } from './change-bom.ts'
import { createBom } from './create-bom.ts'
import { getBom } from './get-bom.ts'
import { getMakeable, Makeable } from './get-makeable.ts'
import { listBomVersions } from './list-bom-versions.ts'
import { listBoms } from './list-boms.ts'
import { removeBom } from './remove-bom.ts'
import { BomPage, BomView } from './view.ts'

export const bomRoutes = [
  get('', listBoms, BomPage),
  post('', createBom, BomView, { status: 201 }),
  get('/:variantId', getBom, BomView),
  put('/:variantId', changeBom, BomView, { ifMatch: true }),
  del('/:variantId', removeBom, BomView, { ifMatch: true }),
  get('/:variantId/versions', listBomVersions, BomPage),
  get('/:variantId/makeable', getMakeable, Makeable)
]
