const words = {
  title: 'How it is sold',
  by: 'Sold by',
  byHelp: 'Its price is for one of this. The till asks for the weight or measure.',
  units: {
    piece: 'Piece',
    kg: 'Kilogram (kg)',
    g: 'Gram (g)',
    lb: 'Pound (lb)',
    oz: 'Ounce (oz)',
    l: 'Litre (l)',
    m: 'Metre (m)'
  } as Record<string, string>,
  scaleCode: 'Item number for scales',
  scaleCodeHelp: 'As the labels of your scale have it; zeros in front do not count.',
  digits: 'Up to 8 digits.',
  open: 'Price is asked at the till',
  openHelp: 'Whoever sells it types the price.',
  least: 'Lowest price',
  most: 'Highest price'
}
export { words }
export type SoldWords = typeof words
