const REMOVED = '[link removed]'
const MOST_HELD = 4_000

const HTML_TAG = /<\/?[a-z!][^<>]*>/gi
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]*:|mailto:)[^<>]*>/gi
// No part may hold what opens the next: a text of openings alone would be read as often as it is
// long.
const IMAGE = /!\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g
const LINK = /\[([^[\]]*)\]\([^()]*\)/g
const REFERENCE = /^[ \t]{0,3}\[[^[\]\n]+\]:.*$/gm
const BARE =
  /\b(?:(?:https?|ftp|wss?|file|javascript|vbscript):|data:[a-z]+\/|www\.)[^\s<>()"'\]]*|[\\/]{2}[^\s<>()"'\]\\/][^\s<>()"'\]]*/gi

/**
 * A model's text without pictures and links: what is shown may fetch or offer nothing from a host
 * that data in the shop's books could have named, because the address itself would carry figures
 * out.
 */
export function plainText(text: string): string {
  return text
    .replace(AUTOLINK, REMOVED)
    .replace(IMAGE, '$1')
    .replace(LINK, '$1')
    .replace(REFERENCE, '')
    .replace(HTML_TAG, '')
    .replace(BARE, REMOVED)
}

/** The same for a text that comes in pieces: held back until what could be a link has ended. */
export class PlainTextStream {
  private held = ''

  /** @returns what can be shown of all that came so far and was not shown yet */
  push(piece: string): string {
    this.held += piece
    // A line without an end is not held for ever; the blank keeps its parts from making up a link.
    if (this.held.length - this.held.lastIndexOf('\n') > MOST_HELD) return `${this.flush()} `
    const end = safeEnd(this.held)
    const ready = this.held.slice(0, end)
    this.held = this.held.slice(end)
    return plainText(ready)
  }

  /** @returns the rest */
  flush(): string {
    const rest = plainText(this.held)
    this.held = ''
    return rest
  }
}

/** After the last line, or in it after the last space before which every bracket is closed. */
function safeEnd(text: string): number {
  let end = text.lastIndexOf('\n') + 1
  const line = text.slice(end)
  let open = 0
  for (let i = 0; i < line.length; i++) {
    const letter = line[i] as string
    if ('[(<'.includes(letter)) open++
    else if ('])>'.includes(letter)) open = Math.max(open - 1, 0)
    else if (letter === ' ' && open === 0) end = text.length - line.length + i + 1
  }
  return end
}
