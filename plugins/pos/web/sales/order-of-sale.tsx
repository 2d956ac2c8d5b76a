import { parkedWords } from '../tickets/parked-words.ts'
import type { Sale } from '../console.tsx'

/** Of a sale at a till: where it went to, and the table or name it was for. */
export function OrderOfSale({ sale: { orderType, ticketName } }: { sale: Sale }) {
  const words = parkedWords.use()
  return (
    <>
      {orderType !== null && (
        <>
          <dt>{words.orderType}</dt>
          <dd>{words.orderTypes[orderType]}</dd>
        </>
      )}
      {ticketName !== null && (
        <>
          <dt>{words.ticketName}</dt>
          <dd>
            <bdi>{ticketName}</bdi>
          </dd>
        </>
      )}
    </>
  )
}
