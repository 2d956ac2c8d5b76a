const LONGEST = 60
/** What mail programs make a link of, and marks that turn the direction of what follows. */
const LINKED =
  /[:/\\@<>\u202a-\u202e\u2066-\u2069]|www\.|[\p{L}\p{N}-]{2}[.\u3002\uff0e\uff61]\p{L}{2}/iu

/**
 * How a mail addresses whoever gave a name for an address. Anyone may have written it, for
 * someone else's address: what is longer than a name, or would be a link, is no greeting. The
 * address itself stands in its place.
 */
export function greetingName(name: string, address: string): string {
  return [...name].length > LONGEST || LINKED.test(name) ? address : name
}
