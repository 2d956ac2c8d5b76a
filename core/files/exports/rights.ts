import { createHash } from 'node:crypto'
import { rightsOf, type Ability } from '../../access/ability.ts'
import { abilityOfAsker, type Asker } from '../../access/asker.ts'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'

/** What someone may do, as it stands beside what was read by it. */
export const digestOf = (ability: Ability): string =>
  createHash('sha256').update(rightsOf(ability)).digest('hex')

/**
 * The context with the rights of whoever asked; null when they may not do any more exactly what they
 * could when they did: what was read by then and what would be read from now on is not the same.
 */
export async function asAsker(
  ctx: Context,
  asked: Asker & { rights: string }
): Promise<ActingContext | null> {
  const ability = await abilityOfAsker(ctx, asked)
  if (ability === null || digestOf(ability) !== asked.rights) return null
  const { instance, acting } = ActingContext.of(ctx)
  return new ActingContext(instance, { ...acting, ability })
}
