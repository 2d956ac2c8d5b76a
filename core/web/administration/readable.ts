/** A name of the API as people write it: dayStartsAt → Day starts at, pos.sale-posted → Pos sale posted. */
export function readable(name: string): string {
  const text = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[-._]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
}
