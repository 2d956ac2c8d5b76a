/**
 * How much of what is on hand stays free of orders that are paid later: whole pieces, rounded in
 * favour of those who order, so that of one piece none stays.
 * @param onHandMilli thousandths
 * @param percent what such orders may hold together, 1 to 100
 */
export const keptFree = (onHandMilli: number, percent: number): number =>
  Math.max(0, Math.floor((onHandMilli * (100 - percent)) / 100_000) * 1000)
