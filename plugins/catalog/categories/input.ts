import { Line } from 'stoa/plugin'

// The sign of a path stays free, so that 'Home > Lamps' can be read in one way only.
export const CategoryName = Line(
  80,
  'Unique among its siblings, whatever its case; without ">".',
  '>'
)
