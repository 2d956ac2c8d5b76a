const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** A text among markup: what someone wrote into a name is no markup. */
export const text = (value: string): string => value.replace(/[&<>"']/g, c => ENTITIES[c] as string)

/**
 * A text that runs its own way (a name in another script than the receipt's) and leaves its
 * neighbours where they are.
 */
export const bdi = (value: string): string => `<bdi>${text(value)}</bdi>`
