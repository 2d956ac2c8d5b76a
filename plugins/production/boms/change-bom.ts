import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { BomFacts } from './input.ts'
import { recordBom } from './record-bom.ts'
import { demandLatest } from './demand-latest.ts'

/** @throws stoa.not-found, stoa.stale-version, and what recordBom throws */
export const changeBom = defineUseCase({
  name: 'production.change-bom',
  summary: 'Changes what a variant is made of; what was sold or begun before stays as it was',
  permission: 'bom.edit',
  input: Input({ variantId: Id, version: Version, ...BomFacts }),
  async run(ctx, { variantId, version, ...facts }) {
    await demandLatest(ctx, variantId, version)
    return recordBom(ctx, variantId, version + 1, facts)
  }
})
