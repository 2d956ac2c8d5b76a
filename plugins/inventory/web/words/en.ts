const words = {
  title: 'Stock',
  counts: 'Stock counts',
  transfers: 'Transfers',
  lots: 'Lots and serial numbers',
  views: {
    levels: 'Levels',
    movements: 'Movements',
    adjustments: 'Adjustments',
    reserved: 'Reserved',
    reorder: 'Reorder'
  },
  adjust: 'Adjust stock',
  panel: {
    title: 'Stock',
    service: 'A service is not stocked.',
    none: 'Nothing has been stocked yet.',
    latest: 'Latest movements',
    ofParts: 'made of its parts',
    reserved: (quantity: string) => `${quantity} reserved`
  }
}
export { words }
export type InventoryWords = typeof words
