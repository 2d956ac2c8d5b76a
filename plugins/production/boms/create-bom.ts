import { defineUseCase, Id, Input } from 'stoa/plugin'
import { productionErrors } from '../errors.ts'
import { BomFacts } from './input.ts'
import { recordBom } from './record-bom.ts'
import { latestBom, lockBoms } from './store.ts'

/** @throws production.bom-exists, and what recordBom throws */
export const createBom = defineUseCase({
  name: 'production.create-bom',
  summary: 'Says what a variant is made of: a bundle, something prepared, or manufactured',
  permission: 'bom.edit',
  input: Input({ variantId: Id, ...BomFacts }),
  async run(ctx, { variantId, ...facts }) {
    await lockBoms(ctx)
    const known = await latestBom(ctx, variantId)
    if (known !== undefined && known.kind !== 'goods') throw productionErrors['bom-exists']()
    return recordBom(ctx, variantId, (known?.version ?? 0) + 1, facts)
  }
})
