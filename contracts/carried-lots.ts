// Which lots and pieces a sale carries, as a till keeps them. Pure, so that it is read in the browser as
// on the server.

/** The plugin under whose name a sale carries which lots were scanned or picked. */
export const LOTS_IN_EXTRAS = 'inventory'

/** A lot or piece that was scanned or picked. */
export interface CarriedLot {
  variantId: string
  code: string
  /** Decimal text; left out: one of what has serial numbers, else all that no other lot has. */
  quantity?: string | undefined
  /**
   * It stood in the code of the goods: as the number of a lot, or of a piece. It counts only where the
   * goods are tracked like that; left out: somebody who knows how they are named it.
   */
  stoodAs?: 'lot' | 'serial' | undefined
}

/** Whether what is carried means anything for goods that are tracked so. */
export const countsFor = (
  { stoodAs }: Pick<CarriedLot, 'stoodAs'>,
  tracking: 'none' | 'lot' | 'expiry' | 'serial'
): boolean =>
  stoodAs === undefined ||
  (tracking !== 'none' && (stoodAs === 'serial') === (tracking === 'serial'))
