import type { PaperRow } from 'stoa/plugin'
import type { SlipRow } from '../../../../contracts/slips.ts'

/** In points; the printer's own letters are twice as high as the rest then. */
const LARGE = 12
const APART = 8

/** A row of a slip as receipts have theirs. */
export const slipRow = ({ text, amount, strong, large, centred, apart }: SlipRow): PaperRow => ({
  text,
  ...(amount !== undefined && { amount }),
  strong: strong === true,
  centred: centred === true,
  ...(large === true && { size: LARGE }),
  ...(apart === true && { above: APART })
})
