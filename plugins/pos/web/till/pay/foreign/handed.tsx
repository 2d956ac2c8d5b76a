import { useFigures } from 'stoa/web/face'
import { foreignText, type ForeignMoney } from '../../../foreign-money.ts'

/** What was handed over, and its rate. */
export default function Handed({ of }: { of: ForeignMoney }) {
  return <span className="num">{foreignText(useFigures(), of)}</span>
}
