import { type Context, coreErrors, Problem } from 'stoa/plugin'
import {
  type RequestedSale,
  type SaleAdditions,
  type SaleDraft,
  SaleExtension
} from '../../../../contracts/sale-extensions.ts'

/** A plugin that may add to a sale once its prices are known. */
export interface Judge {
  plugin: string
  judge(draft: SaleDraft): SaleAdditions | null
}

/**
 * Asks every plugin that has a say in sales; together with the sale's own look-ups, so that what they
 * read costs no round trip.
 * @throws what a plugin refuses; stoa.plugin-failed where one fails
 */
export async function askExtensions(
  ctx: Context,
  sale: Omit<RequestedSale, 'extra'>,
  extras: Record<string, unknown> | undefined
): Promise<Judge[]> {
  const asked = ctx.askEach(SaleExtension).map(async ({ plugin, questions }) => {
    const judge = await questions.beforePosting?.({ ...sale, extra: extras?.[plugin] })
    return judge ? [{ plugin, judge }] : []
  })
  return (await Promise.all(asked)).flat()
}

/** @throws as askExtensions */
export function additionsOf({ plugin, judge }: Judge, draft: SaleDraft): SaleAdditions {
  try {
    return judge(draft) ?? {}
  } catch (error) {
    if (error instanceof Problem) throw error
    throw coreErrors['plugin-failed']({ plugin }, { cause: error })
  }
}
