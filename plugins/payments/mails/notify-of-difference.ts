import type { EventData, UnitContext } from 'stoa/plugin'
import type { DifferenceFound } from '../contract.ts'
import { tell } from './notify-staff.ts'

/** On payments.difference-found. */
export async function notifyOfDifference(
  ctx: UnitContext,
  { paymentId, kind, ours, theirs }: EventData<typeof DifferenceFound>
): Promise<void> {
  if (paymentId !== null) {
    await tell(ctx, {
      kind: 'differs',
      paymentId,
      mark: `${paymentId}:${kind}:${theirs}`.slice(0, 150),
      what: `${kind}: ${ours} / ${theirs}`
    })
  }
}
