import { defineUseCase, Id, Input, newId, Version } from 'stoa/plugin'
import { announceBom } from './record-bom.ts'
import { demandLatest } from './demand-latest.ts'
import { addBom } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const removeBom = defineUseCase({
  name: 'production.remove-bom',
  summary: 'Says that a variant is made of nothing any more: goods with stock of their own',
  permission: 'bom.edit',
  input: Input({ variantId: Id, version: Version }),
  async run(ctx, { variantId, version }) {
    const before = await demandLatest(ctx, variantId, version)
    const row = { ...before, id: newId(), version: version + 1, kind: 'goods' as const, note: null }
    await addBom(ctx, row, [])
    return announceBom(ctx, row)
  }
})
