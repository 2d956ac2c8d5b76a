import { defineUseCase, Id, Input } from 'stoa/plugin'
import { bomOf } from './demand-latest.ts'
import { viewOfBom } from './view.ts'

/** @throws stoa.not-found */
export const getBom = defineUseCase({
  name: 'production.get-bom',
  summary: 'What a variant is made of now',
  permission: 'bom.read',
  reads: true,
  input: Input({ variantId: Id }),
  run: async (ctx, { variantId }) => viewOfBom(ctx, await bomOf(ctx, variantId))
})
