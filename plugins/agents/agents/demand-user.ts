import { type Context, coreErrors, namesOfStaff } from 'stoa/plugin'

/** That there is such a member of staff, where one is named. @throws stoa.not-found */
export async function demandUser(ctx: Context, userId: string | null | undefined): Promise<void> {
  if (userId == null) return
  if (!(await namesOfStaff(ctx, [userId])).has(userId)) {
    throw coreErrors['not-found']({ what: 'user' })
  }
}
